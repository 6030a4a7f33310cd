using System.Text;
using System.Xml;
using System.Xml.Linq;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Messaggi;

public class ContenutoBozzaTests
{
    private const string Testata = """
        <Testata><c:IdMessaggio>bozza-0001</c:IdMessaggio><c:DataOraInvio>2026-11-24T09:30:00+01:00</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></Testata>
        """;

    private static readonly Prestazione At = Catalogo.FindByServizio("AssegnoTemporaneo")!;

    public static TheoryData<string> Servizi => new(Catalogo.Prestazioni.Select(p => p.Servizio));

    public static TheoryData<string> Valide => new(Campioni.InEvery("valide"));

    /// <summary>A draft admits what a domanda has, element by element, in the same order, and of its own wants only what identifies it.</summary>
    [Theory]
    [MemberData(nameof(Servizi))]
    public void DraftOfEveryPrestazione_HasTheElementsOfItsDomanda(string servizio)
    {
        var prestazione = Catalogo.FindByServizio(servizio)!;
        var esempio = new EsempioMassimo(SchemaCheck.SchemaOf(servizio), 0);

        var bozza = esempio.Of(XName.Get(prestazione.ElementoBozza, prestazione.Namespace));
        bozza.Name = XName.Get(prestazione.ElementoDomanda, prestazione.Namespace);

        bozza.ToString().Should().Be(esempio.Of(bozza.Name).ToString());
    }

    [Theory]
    [MemberData(nameof(Servizi))]
    public void SmallestDraftOfEveryPrestazione_HasTestataAndCodiceFiscale(string servizio)
    {
        var prestazione = Catalogo.FindByServizio(servizio)!;

        // One service takes in five prestazioni: its draft says of which one it is.
        var tipo = prestazione.Codici.Count > 1 ? "<TipoIndennita>AGRICOLI</TipoIndennita>" : "";
        var xml = Draft("<Richiedente><c:CodiceFiscale>BNCLRA85M41F205C</c:CodiceFiscale></Richiedente>" + tipo, prestazione);

        using (var reader = Open(xml))
        {
            SchemaCheck.Check(servizio, reader).Errori.Should().BeEmpty();
        }

        var bozza = Read(xml, prestazione);
        bozza.Domanda.Testata.IdMessaggio.Should().Be("bozza-0001");
        bozza.Domanda.Richiedente.CodiceFiscale.InChiaro.Should().Be("BNCLRA85M41F205C");
        bozza.CheckSaved(Campioni.Contesto).Should().NotBeEmpty().And.OnlyContain(s => s.Codice == "BOZ-W01");
    }

    [Theory]
    [MemberData(nameof(Valide))]
    public void FinishedDraft_IsADomanda(string nome)
    {
        var (prestazione, domanda) = (Campioni.Check(nome).Prestazione!, Campioni.Check(nome).Domanda!);
        var bozza = ContenutoBozza.Of(prestazione, domanda);

        bozza.CheckSaved(Campioni.Contesto).Should().NotContain(s => s.Severita != Severita.Avviso);
        var (presentata, segnalazioni) = bozza.CheckPresented(domanda.Testata with { IdMessaggio = "presenta-0001" }, Campioni.Contesto);

        presentata!.Testata.IdMessaggio.Should().Be("presenta-0001");
        prestazione.Serialize(presentata with { Testata = domanda.Testata }).Should().Equal(prestazione.Serialize(domanda));
        segnalazioni.Should().NotContain(s => s.Severita == Severita.Bloccante);
    }

    [Fact]
    public void WhatIsMissing_IsAllTold_BOZW01()
    {
        var bozza = Read(Draft(
            """
            <Richiedente><c:CodiceFiscale>BNCLRA85M41F205C</c:CodiceFiscale><c:Nome>LAURA</c:Nome></Richiedente>
            <Minori><Minore><Progressivo>1</Progressivo><Disabile>NO</Disabile></Minore></Minori>
            """));

        var trovate = bozza.CheckSaved(Campioni.Contesto);

        trovate.Should().OnlyContain(s => s.Codice == "BOZ-W01" && s.Severita == Severita.Avviso && s.Riga == null);
        trovate.Select(s => s.Campo).Should().Contain(["BozzaAssegnoTemporaneo/Richiedente", "BozzaAssegnoTemporaneo/Minori/Minore[1]"]);
        trovate.Select(s => s.Valore).Should().Contain("In 'DomandaAssegnoTemporaneo' manca l'elemento obbligatorio 'DatiPagamento'.");
    }

    [Fact]
    public void IncompleteDraft_IsNotPresented_BOZR02()
    {
        var bozza = Read(Draft("<Richiedente><c:CodiceFiscale>BNCLRA85M41F205C</c:CodiceFiscale></Richiedente>"));

        var (domanda, segnalazioni) = bozza.CheckPresented(bozza.Domanda.Testata, Campioni.Contesto);

        domanda.Should().BeNull();
        segnalazioni.Should().NotBeEmpty().And.OnlyContain(s => s.Codice == "BOZ-R02" && s.Severita == Severita.Bloccante);
        EsitoDelleRegole.Of(segnalazioni).Should().Be(Esito.RichiestaInvalida);
    }

    [Fact]
    public void BlockingRules_AreWarningsWhileItIsADraft()
    {
        var domanda = Campioni.Check("AssegnoTemporaneo/v1/errori/PAG-R003").Domanda!;
        var bozza = ContenutoBozza.Of(At, domanda);

        bozza.CheckSaved(Campioni.Contesto).Should().Contain(
            s => s.Codice == "PAG-R003" && s.Severita == Severita.Avviso && s.Campo == "BozzaAssegnoTemporaneo/DatiPagamento/Iban");
        bozza.CheckPresented(domanda.Testata, Campioni.Contesto).Segnalazioni.Should().Contain(
            s => s.Codice == "PAG-R003" && s.Severita == Severita.Bloccante && s.Campo == "DomandaAssegnoTemporaneo/DatiPagamento/Iban");
    }

    [Fact]
    public void StoredForm_IsTheSameHoweverTheDraftIsWritten()
    {
        var compatta = Read(Draft("<Richiedente><c:CodiceFiscale>BNCLRA85M41F205C</c:CodiceFiscale></Richiedente>"));
        var sparsa = Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Draft("<Richiedente> <!-- lei --> <c:CodiceFiscale><![CDATA[BNCLRA85M41F205C]]></c:CodiceFiscale>\n</Richiedente>"))
            .Replace("xmlns:c", "xmlns:comune", StringComparison.Ordinal).Replace("<c:", "<comune:", StringComparison.Ordinal).Replace("</c:", "</comune:", StringComparison.Ordinal)));

        sparsa.Xml.ToArray().Should().Equal(compatta.Xml.ToArray());
        sparsa.ComputeImpronta().Should().Equal(compatta.ComputeImpronta());
    }

    [Fact]
    public void WhatIsMissing_StaysMissingWhenTheDraftIsGivenBack()
    {
        var bozza = Read(Draft("<Richiedente><c:CodiceFiscale>BNCLRA85M41F205C</c:CodiceFiscale></Richiedente>"));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream))
        {
            new ContenutoBozza(At, bozza.Xml).Write(writer);
        }

        var ridata = XElement.Parse(Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF'));

        ridata.Name.LocalName.Should().Be("BozzaAssegnoTemporaneo");
        ridata.Elements().Select(e => e.Name.LocalName).Should().Equal("Testata", "Richiedente");
    }

    private static byte[] Draft(string blocks, Prestazione? prestazione = null) => Encoding.UTF8.GetBytes(
        $"""
        <{(prestazione ?? At).ElementoBozza} xmlns="{(prestazione ?? At).Namespace}" xmlns:c="http://inps.it/Domande/TipiComuni/v1">
        {Testata}{blocks}
        </{(prestazione ?? At).ElementoBozza}>
        """);

    private static ContenutoBozza Read(byte[] xml, Prestazione? prestazione = null)
    {
        using var reader = Open(xml);
        return ContenutoBozza.Read(reader, prestazione ?? At);
    }

    private static XmlReader Open(byte[] xml)
    {
        var reader = HardenedReader.Create(xml);
        reader.MoveToContent();
        return reader;
    }
}
