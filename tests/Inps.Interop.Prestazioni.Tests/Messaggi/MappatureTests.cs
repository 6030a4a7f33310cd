using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

/// <summary>The mapping of every prestazione, held to its contract and to its samples.</summary>
public class MappatureTests
{
    public static TheoryData<string> Servizi => new(Catalogo.Prestazioni.Select(p => p.Servizio));

    public static TheoryData<string> Valide => new(Campioni.InEvery("valide"));

    /// <summary>Five documents for each: no choice of any contract has more branches.</summary>
    public static TheoryData<string, int> Alternative
    {
        get
        {
            var dati = new TheoryData<string, int>();
            foreach (var prestazione in Catalogo.Prestazioni)
            {
                for (var alternativa = 0; alternativa < 5; alternativa++)
                {
                    dati.Add(prestazione.Servizio, alternativa);
                }
            }

            return dati;
        }
    }

    /// <summary>An element that the contract has and the mapping has not, or the reverse, changes the document.</summary>
    [Theory]
    [MemberData(nameof(Alternative))]
    public void EverythingTheContractAdmits_IsReadAndWrittenBackEqual(string servizio, int alternativa)
    {
        var (prestazione, schemi) = (Catalogo.FindByServizio(servizio)!, SchemaCheck.SchemaOf(servizio));
        var documento = Esempio(prestazione, alternativa);
        MustBeValid(documento, schemi);

        var scritto = Write(prestazione, Read(prestazione, documento));

        scritto.ToString().Should().Be(Expected(documento).ToString());
        MustBeValid(scritto, schemi);
    }

    [Theory]
    [MemberData(nameof(Valide))]
    public void Sample_IsReadAndWrittenBack_AndStillValid(string nome)
    {
        var esito = Campioni.Check(nome);
        var scritto = Write(esito.Prestazione!, esito.Domanda!);

        var riletto = Write(esito.Prestazione!, Read(esito.Prestazione!, scritto));

        riletto.ToString().Should().Be(scritto.ToString());
        MustBeValid(scritto, SchemaCheck.SchemaOf(esito.Prestazione!.Servizio));
    }

    [Theory]
    [MemberData(nameof(Alternative))]
    public void StoredForm_GivesTheSameDomandaBack(string servizio, int alternativa)
    {
        var prestazione = Catalogo.FindByServizio(servizio)!;
        var domanda = Read(prestazione, Esempio(prestazione, alternativa));
        var contenuto = prestazione.Serialize(domanda);

        var riletta = prestazione.Deserialize(contenuto);

        Write(prestazione, riletta).ToString().Should().Be(Write(prestazione, domanda).ToString());
        prestazione.Serialize(riletta).Should().Equal(contenuto);
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void Reader_StandsBehindTheDomanda_AfterReading(string servizio)
    {
        var prestazione = Catalogo.FindByServizio(servizio)!;
        using var reader = new XElement("busta", Esempio(prestazione, 0), new XElement("dopo")).CreateReader();
        reader.ReadToFollowing(prestazione.ElementoDomanda, prestazione.Namespace);

        prestazione.Mappatura.Read(reader);

        reader.LocalName.Should().Be("dopo");
    }

    private static XElement Esempio(Prestazione prestazione, int alternativa) =>
        new EsempioMassimo(SchemaCheck.SchemaOf(prestazione.Servizio), alternativa).Of(XName.Get(prestazione.ElementoDomanda, prestazione.Namespace));

    /// <summary>A choice that is answered NO is the same as none.</summary>
    private static XElement Expected(XElement documento)
    {
        var atteso = new XElement(documento);
        atteso.Descendants().Where(e => e.Name.LocalName is "NonPresente" or "BonificoDomiciliato" && e.Value == "NO").Remove();
        return Plain(atteso);
    }

    private static DomandaDiPrestazione Read(Prestazione prestazione, XElement documento)
    {
        using var reader = HardenedReader.Create(Encoding.UTF8.GetBytes(documento.ToString()));
        reader.MoveToContent();
        return prestazione.Mappatura.Read(reader);
    }

    private static XElement Write(Prestazione prestazione, DomandaDiPrestazione domanda)
    {
        var testo = new StringBuilder();
        using (var writer = XmlWriter.Create(testo))
        {
            prestazione.Mappatura.Write(writer, domanda);
        }

        return Plain(XElement.Parse(testo.ToString()));
    }

    /// <summary>The same document with the prefixes that the tree chooses by itself.</summary>
    private static XElement Plain(XElement documento) =>
        new(documento.Name, documento.HasElements ? documento.Elements().Select(Plain) : documento.Value);

    private static void MustBeValid(XElement documento, XmlSchemaSet schemi)
    {
        var errori = new List<string>();
        new XDocument(documento).Validate(schemi, (_, e) => errori.Add(e.Message));
        errori.Should().BeEmpty();
    }
}
