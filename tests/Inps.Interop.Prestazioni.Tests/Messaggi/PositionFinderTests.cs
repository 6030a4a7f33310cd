using System.Text;
using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

public class PositionFinderTests
{
    private const string Documento = """
        <busta>
          <Domanda>
            <Richiedente><CodiceFiscale>X</CodiceFiscale></Richiedente>
            <Minori>
              <Minore><CodiceFiscale>A</CodiceFiscale></Minore>
              <Minore>
                <CodiceFiscale>B</CodiceFiscale>
                <Vuoto/>
              </Minore>
            </Minori>
          </Domanda>
        </busta>
        """;

    [Theory]
    [InlineData("Domanda", 2, 4)]
    [InlineData("Domanda/Richiedente/CodiceFiscale", 3, 19)]
    [InlineData("Domanda/Minori/Minore[1]/CodiceFiscale", 5, 16)]
    [InlineData("Domanda/Minori/Minore[2]/CodiceFiscale", 7, 10)]
    [InlineData("Domanda/Minori/Minore[2]/Vuoto", 8, 10)]
    [InlineData("Domanda/Minori/Minore[2]/AltroGenitore/CodiceFiscale", 6, 8)] // missing: the nearest ancestor that is there
    [InlineData("Domanda/Minori/Minore[3]/CodiceFiscale", 4, 6)]
    [InlineData("Domanda/DatiPagamento/Iban", 2, 4)]
    public void Path_IsFound_OrItsNearestAncestor(string campo, int riga, int colonna)
    {
        var trovata = PositionFinder.Locate([new("AT-R002", Severita.Bloccante, "", "", campo)], Open).Single();

        (trovata.Riga, trovata.Colonna).Should().Be((riga, colonna));
    }

    [Fact]
    public void FindingWithoutPath_IsLeftAsItIs_AndNothingIsOpened()
    {
        Segnalazione[] segnalazioni = [new("MSG-R001", Severita.Bloccante, "", "")];

        PositionFinder.Locate(segnalazioni, () => throw new InvalidOperationException("There was no need to read.")).Should().BeSameAs(segnalazioni);
    }

    [Theory]
    [InlineData(3, 18, "/Domanda/Richiedente")]
    [InlineData(3, 19, "/Domanda/Richiedente/CodiceFiscale")]
    [InlineData(7, 10, "/Domanda/Minori/Minore[2]/CodiceFiscale")]
    [InlineData(8, 12, "/Domanda/Minori/Minore[2]/Vuoto")]
    [InlineData(99, 1, "/Domanda")]
    [InlineData(1, 1, null)]
    public void Place_GivesItsXPath(int riga, int colonna, string? atteso)
    {
        using var reader = Open();

        PositionFinder.FindXPath(reader, riga, colonna).Should().Be(atteso);
    }

    private static XmlReader Open()
    {
        var reader = LettoreXml.Create(Encoding.UTF8.GetBytes(Documento));
        reader.ReadToFollowing("Domanda");
        return reader;
    }
}
