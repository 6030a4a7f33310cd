using System.Globalization;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spcoop;

/// <summary>Each exception that a busta can earn: a Client fault with the fixed sentence, and the exception with its field in the answer's busta.</summary>
[Collection(OneGateway.Name)]
public sealed class EccezioniTests(GatewayFixture fixture)
{
    private const string Formato = "EGOV_IT_001 - Formato Busta non corretto";
    private const string M = "IntestazioneMessaggio/";
    private static readonly DateTimeOffset Adesso = TimeProvider.System.GetUtcNow();

    private static readonly Dictionary<string, (string Codice, string Posizione, Func<string> Envelope)> Casi = new(StringComparer.Ordinal)
    {
        ["wrong actor"] = ("EGOV_IT_100", "", Text(b => b, "eGov_it/portadominio", "eGov_it/altro")),
        ["no mustUnderstand"] = ("EGOV_IT_100", "", Text(b => b, "s:mustUnderstand=\"1\"", "s:mustUnderstand=\"0\"")),
        ["grave exception in a request"] = ("EGOV_IT_100", "ListaEccezioni/Eccezione", Busta(b => b with { Liste = Eccezione("GRAVE") })),
        ["unknown rilevanza"] = ("EGOV_IT_100", "ListaEccezioni/Eccezione", Busta(b => b with { Liste = Eccezione("ALTA") })),
        ["unknown sender"] = ("EGOV_IT_101", M + "Mittente/IdentificativoParte", Busta(b => b with { Ente = "PAT777", Identificatore = BustaDiProva.NewIdentificatore("PAT777") })),
        ["sender of another type"] = ("EGOV_IT_101", M + "Mittente/IdentificativoParte", Text(b => b, "tipo=\"SPC\">PAT901", "tipo=\"AOO\">PAT901")),
        ["another receiver"] = ("EGOV_IT_102", M + "Destinatario/IdentificativoParte", Busta(b => b with { Destinatario = "ALTRO" })),
        ["unknown profile"] = ("EGOV_IT_103", M + "ProfiloCollaborazione", Busta(b => b with { Profilo = "EGOV_IT_Altro" })),
        ["no profile"] = ("EGOV_IT_103", M + "ProfiloCollaborazione", Busta(b => b with { Profilo = null })),
        ["one way"] = ("EGOV_IT_103", M + "ProfiloCollaborazione", Busta(b => b with { Profilo = "EGOV_IT_MessaggioSingoloOneWay" })),
        ["collaboration without form"] = ("EGOV_IT_104", M + "Collaborazione", Busta(b => b with { Collaborazione = "conversazione" })),
        ["unknown service"] = ("EGOV_IT_105", M + "Servizio", Busta(b => b with { Servizio = "Pensioni" })),
        ["no service"] = ("EGOV_IT_105", M + "Servizio", Busta(b => b with { Servizio = null })),
        ["service of another type"] = ("EGOV_IT_105", M + "Servizio", Text(b => b, "<e:Servizio tipo=\"SPC\">", "<e:Servizio tipo=\"URL\">")),
        ["unknown action"] = ("EGOV_IT_106", M + "Azione", Busta(b => b with { Azione = "Cancella" })),
        ["no action"] = ("EGOV_IT_106", M + "Azione", Busta(b => b with { Azione = null })),
        ["action of another body"] = ("EGOV_IT_106", M + "Azione", Busta(b => b with { Azione = "VerificaDomanda" })),
        ["empty identifier"] = ("EGOV_IT_107", M + "Messaggio/Identificatore", Busta(b => b with { Identificatore = "" })),
        ["no time"] = ("EGOV_IT_108", M + "Messaggio/OraRegistrazione", Busta(b => b with { Ora = "ieri" })),
        ["time of no century of ours"] = ("EGOV_IT_108", M + "Messaggio/OraRegistrazione", Busta(b => b with { Ora = "0001-01-01T00:00:00" })),
        ["unknown clock"] = ("EGOV_IT_108", M + "Messaggio/OraRegistrazione", Text(b => b, "EGOV_IT_Locale", "EGOV_IT_Mio")),
        ["too old"] = ("EGOV_IT_108", M + "Messaggio/OraRegistrazione", Busta(b => b with { Ora = BustaDiProva.At(Adesso.AddDays(-6)) })),
        ["in the future"] = ("EGOV_IT_108", M + "Messaggio/OraRegistrazione", Busta(b => b with { Ora = BustaDiProva.At(Adesso.AddHours(2)) })),
        ["empty reference"] = ("EGOV_IT_109", M + "Messaggio/RiferimentoMessaggio", Busta(b => b with { Riferimento = "" })),
        ["identifier without form"] = ("EGOV_IT_110", M + "Messaggio/Identificatore", Busta(b => b with { Identificatore = "PAT901_1" })),
        ["identifier of letters that are not ASCII"] = ("EGOV_IT_110", M + "Messaggio/Identificatore", Busta(b => b with { Identificatore = "PAT901_PATRÒ_0000001_2026-11-24_10:05" })),
        ["identifier of digits that are not ASCII"] = ("EGOV_IT_110", M + "Messaggio/Identificatore", Busta(b => b with { Identificatore = "PAT901_PAT901SPCoopIT_000000\u0661_2026-11-24_10:05" })),
        ["identifier of a day that is none"] = ("EGOV_IT_110", M + "Messaggio/Identificatore", Busta(b => b with { Identificatore = "PAT901_PAT901SPCoopIT_0000001_2026-02-30_10:05" })),
        ["identifier of another sender"] = ("EGOV_IT_110", M + "Messaggio/Identificatore", Busta(b => b with { Identificatore = BustaDiProva.NewIdentificatore("PAT902") })),
        ["reference without form"] = ("EGOV_IT_111", M + "Messaggio/RiferimentoMessaggio", Busta(b => b with { Riferimento = "quello" })),
        ["expiry that is none"] = ("EGOV_IT_112", M + "Messaggio/Scadenza", Busta(b => b with { Scadenza = "domani" })),
        ["expiry at the end of the calendar"] = ("EGOV_IT_112", M + "Messaggio/Scadenza", Busta(b => b with { Scadenza = "9999-12-31T23:59:59.9999999-12:00" })),
        ["unknown inoltro"] = ("EGOV_IT_113", M + "ProfiloTrasmissione", Busta(b => b with { DopoMessaggio = "<e:ProfiloTrasmissione inoltro=\"SEMPRE\"/>" })),
        ["confirmation that is no boolean"] = ("EGOV_IT_113", M + "ProfiloTrasmissione", Busta(b => b with { DopoMessaggio = "<e:ProfiloTrasmissione confermaRicezione=\"SI\"/>" })),
        ["sequence without form"] = ("EGOV_IT_114", M + "Sequenza", Busta(b => b with { DopoMessaggio = "<e:Sequenza numeroProgressivo=\"0000000\"/>" })),
        ["riscontro without form"] = ("EGOV_IT_115", "ListaRiscontri/Riscontro/Identificatore", Busta(b => b with { Liste = Riscontro("altro") })),
        ["riscontro of a message of others"] = ("EGOV_IT_115", "ListaRiscontri/Riscontro/Identificatore", Busta(b => b with { Liste = Riscontro("PAT902_PAT902SPCoopIT_0000001_2026-11-24_10:05") })),
        ["trasmissione to others"] = ("EGOV_IT_116", "ListaTrasmissioni/Trasmissione/Destinazione/IdentificativoParte", Busta(b => b with { Liste = Trasmissione("ALTRO") })),
        ["sender of another certificate"] = ("EGOV_IT_201", M + "Mittente/IdentificativoParte", Busta(b => b with { Ente = "PAT902", Identificatore = BustaDiProva.NewIdentificatore("PAT902") })),
        ["expired"] = ("EGOV_IT_301", M + "Messaggio/Scadenza", Busta(b => b with { Scadenza = BustaDiProva.At(Adesso.AddMinutes(-1)) })),
    };

    public static TheoryData<string> Nomi => new(Casi.Keys);

    [Theory]
    [MemberData(nameof(Nomi))]
    public async Task WrongBusta_EarnsItsException(string caso)
    {
        var (codice, posizione, envelope) = Casi[caso];

        var answer = await fixture.Client().SendToPortaAsync(envelope());

        answer.ShouldBeFault(codice, 500, "busta", Wire.Soap11);
        answer.Fault().Should().Be(("Client", Formato));
        answer.Eccezioni().Should().ContainSingle().Which.Should().Be((codice, "GRAVE", posizione));
        answer.Intestazione()!.Descendants().Single(e => e.Name.LocalName == "Eccezione").Attribute("contestoCodifica")!.Value
            .Should().Be(codice == "EGOV_IT_301" ? "ErroreProcessamentoMessaggioSPCoop" : "ErroreIntestazioneMessaggioSPCoop");
        answer.InBusta("Mittente").Should().Be("INPS0040");
    }

    [Fact]
    public async Task SeveralWrongValues_AreToldTogether()
    {
        var busta = new BustaDiProva { Destinatario = "ALTRO", Profilo = null, Scadenza = BustaDiProva.At(Adesso.AddDays(-1)) };

        var answer = await fixture.Client().SendAsync(busta);

        answer.Eccezioni().Select(e => e.Codice).Should().Equal("EGOV_IT_102", "EGOV_IT_103", "EGOV_IT_301");
        answer.Elenco().Select(e => e.Codice).Should().Equal("EGOV_IT_102", "EGOV_IT_103", "EGOV_IT_301");
        answer.InBusta("RiferimentoMessaggio").Should().Be(busta.Identificatore);
    }

    [Fact]
    public async Task Sequenza_IsServed_AndToldNotToBeKept()
    {
        var answer = await fixture.Client().SendAsync(new BustaDiProva { DopoMessaggio = "<e:Sequenza numeroProgressivo=\"0000003\"/>" });

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        answer.Eccezioni().Should().Equal(("EGOV_IT_401", "INFO", M + "Sequenza"));
    }

    [Fact]
    public async Task Riscontro_AndTrasmissione_ComeWithTheAnswer()
    {
        var busta = new BustaDiProva { DopoMessaggio = BustaDiProva.AlPiuUnaVolta(conferma: true), Liste = Trasmissione("INPS0040") };

        var answer = await fixture.Client().SendAsync(busta);

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
        var riscontro = answer.Intestazione()!.Descendants().Single(e => e.Name.LocalName == "Riscontro");
        riscontro.Elements().First().Value.Should().Be(busta.Identificatore);
        var trasmissione = answer.Intestazione()!.Descendants().Single(e => e.Name.LocalName == "Trasmissione");
        trasmissione.Elements().Take(2).Select(e => e.Value).Should().Equal("INPS0040", "PAT901");
        answer.Intestazione()!.Descendants().Single(e => e.Name.LocalName == "ProfiloTrasmissione").Attribute("inoltro")!.Value.Should().Be("EGOV_IT_ALPIUUNAVOLTA");
    }

    [Fact]
    public async Task OurMessageAcknowledged_AndExceptionsOfNoWeight_AreAccepted()
    {
        var ours = (await fixture.Client().SendAsync(new BustaDiProva())).InBusta("Identificatore")!;

        var answer = await fixture.Client().SendAsync(new BustaDiProva { Liste = Riscontro(ours) + Eccezione("INFO") });

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
    }

    [Fact]
    public async Task TimesWithZoneAndFractions_AreRead()
    {
        var busta = new BustaDiProva
        {
            Ora = Adesso.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            Scadenza = Adesso.AddHours(1).ToOffset(TimeSpan.FromHours(5)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        };

        var answer = await fixture.Client().SendAsync(busta);

        answer.Status.Should().Be(200, "the answer was {0}", answer.Text);
    }

    private static Func<string> Busta(Func<BustaDiProva, BustaDiProva> change) => () => change(new()).ToString();

    private static Func<string> Text(Func<BustaDiProva, BustaDiProva> change, string old, string replacement) =>
        () => change(new()).ToString().Replace(old, replacement, StringComparison.Ordinal);

    private static string Eccezione(string rilevanza) =>
        $"""<e:ListaEccezioni><e:Eccezione contestoCodifica="ErroreIntestazioneMessaggioSPCoop" codiceEccezione="EGOV_IT_100" rilevanza="{rilevanza}" posizione="x"/></e:ListaEccezioni>""";

    private static string Riscontro(string identificatore) =>
        $"""<e:ListaRiscontri><e:Riscontro><e:Identificatore>{identificatore}</e:Identificatore><e:OraRegistrazione tempo="EGOV_IT_SPC">2026-11-24T10:05:00</e:OraRegistrazione></e:Riscontro></e:ListaRiscontri>""";

    private static string Trasmissione(string destinazione) =>
        $"""<e:ListaTrasmissioni><e:Trasmissione><e:Origine><e:IdentificativoParte tipo="SPC">PAT901</e:IdentificativoParte></e:Origine><e:Destinazione><e:IdentificativoParte tipo="SPC">{destinazione}</e:IdentificativoParte></e:Destinazione><e:OraRegistrazione tempo="EGOV_IT_SPC">2026-11-24T10:05:00</e:OraRegistrazione></e:Trasmissione></e:ListaTrasmissioni>""";
}
