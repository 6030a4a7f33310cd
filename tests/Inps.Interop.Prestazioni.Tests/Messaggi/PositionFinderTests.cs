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
    public void FindingWithoutPath_OrOnTheWholeDomanda_IsLeftAsItIs_AndNothingIsOpened()
    {
        Segnalazione[] segnalazioni = [new("MSG-R001", Severita.Bloccante, "", ""), new("AT-I16", Severita.Avviso, "", "", "Domanda")];

        PositionFinder.Locate(segnalazioni, () => throw new InvalidOperationException("There was no need to read.")).Should().BeSameAs(segnalazioni);
    }

    [Fact]
    public void FindingThatHasItsLine_KeepsIt() =>
        PositionFinder.Locate([new("XSD-001", Severita.Bloccante, "", "", "Domanda/Minori", 77, 7)], Open).Single().Riga.Should().Be(77);

    private static XmlReader Open()
    {
        var reader = HardenedReader.Create(Encoding.UTF8.GetBytes(Documento));
        reader.ReadToFollowing("Domanda");
        return reader;
    }
}
