using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.Vita;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.ForeignClients.ServiceModelServizi;

namespace Inps.Interop.Gateway.Tests.ForeignClients;

/// <summary>The whole life of some domande from .NET's own SOAP client (WCF).</summary>
public sealed partial class ServiceModelVitaTests
{
    private const string Iban = "IT60X0542811101000000123456";
    private const string SecondoGenitore = "GRCMRT87B61A944M";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private long last;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EveryPublishedOperation_IsCalled_AndAnswersAsThePatronatoExpects(bool soap12)
    {
        await using var gateway = await GatewayConIstruttore.StartAsync();
        using var servizi = new ServiceModelConnessione(gateway, soap12);
        var start = TimeProvider.System.GetUtcNow().AddSeconds(-2);

        (await servizi.Gestione.EchoAsync(Richiesta.Of(Wire.GestioneDomande, "<c:Messaggio>perché no</c:Messaggio>")))["Messaggio"].Should().Be("perché no");
        (await servizi.Assegno.EchoAsync(Richiesta.Of(Wire.AssegnoTemporaneo, "")))["Servizio"].Should().Be("AssegnoTemporaneo");
        var presentata = await DraftsAsync(servizi);
        await ChangesAsync(servizi, presentata["IdDomanda"]!);
        await DocumentsAsync(servizi, presentata);
        await SecondParentAsync(servizi);
        await ExaminationAsync(servizi);
        await RiesameAsync(servizi);
        var bonus = await OtherPrestazioniAsync(servizi);
        await WaitAsync(servizi, bonus, "ACCOLTA");
        (await servizi.Gestione.StatoBonusBabySittingAsync(OfDomanda(bonus))).Accolta()["StatoBonus"].Should().Be("IN_ATTESA_LIBRETTO");
        await PersonsAsync(servizi);
        await LottiAsync(servizi.Open<IInvioMassivo>("InvioMassivo"));
        await LedgersAsync(servizi, start, presentata);

        servizi.Answered.Should().BeEquivalentTo(OperazioniPubblicate.All);
    }

    /// <summary>A draft is saved, resumed, completed and presented; another is removed.</summary>
    private async Task<Risposta> DraftsAsync(ServiceModelConnessione servizi)
    {
        var domanda = Domanda("VITA-0");
        var bozza = domanda.Replace("DomandaAssegnoTemporaneo", "BozzaAssegnoTemporaneo", StringComparison.Ordinal);
        (await servizi.Assegno.VerificaDomandaAsync(At(domanda))).Accolta()["Cognome"].Should().Be("FONTANA");

        var salvata = (await servizi.Assegno.SalvaBozzaAsync(At(Payment().Replace(bozza, "") + "<Passo>2</Passo>"))).Accolta();
        var id = salvata["IdDomanda"]!;
        (await servizi.Gestione.RiprendiBozzaAsync(OfDomanda(id))).Accolta()["Passo"].Should().Be("2");
        var completata = WithNewId(bozza);
        (await servizi.Assegno.SalvaBozzaAsync(At(completata + $"<IdDomanda>{id}</IdDomanda>"))).Accolta()["IdDomanda"].Should().Be(id);
        var presentata = (await servizi.Assegno.PresentaDomandaAsync(At($"<Bozza>{Richiesta.Testata("c:Testata")}<c:IdDomanda>{id}</c:IdDomanda></Bozza>"))).Accolta();
        presentata["IdDomanda"].Should().Be(id);
        presentata["NumeroProtocollo"].Should().StartWith("INPS-AUF-");

        var altra = OfDomanda((await servizi.Assegno.SalvaBozzaAsync(At(Domanda("VITA-0").Replace("DomandaAssegnoTemporaneo", "BozzaAssegnoTemporaneo", StringComparison.Ordinal))))["IdDomanda"]!);
        (await servizi.Gestione.EliminaBozzaAsync(altra)).Accolta();
        (await servizi.Gestione.RiprendiBozzaAsync(altra))["Codice"].Should().Be("STA-R002");
        return presentata;
    }

    private async Task ChangesAsync(ServiceModelConnessione servizi, string id)
    {
        // The first domanda of this run again, with another telephone.
        var cambiata = WithNewId(Domanda("VITA-0", n: 1)).Replace("+393335550001", "+393335550099", StringComparison.Ordinal);
        (await servizi.Assegno.ModificaDomandaAsync(At(cambiata + $"<IdDomanda>{id}</IdDomanda><VersioneDomanda>1</VersioneDomanda>"))).Accolta()["VersioneDomanda"].Should().Be("2");

        var minori = Between(Domanda("VITA-0"), "Minori").Replace("<Progressivo>1<", "<Progressivo>2<", StringComparison.Ordinal);
        var aggiunta = (await servizi.Assegno.AggiungiMinoreAsync(At($"{Richiesta.Testata()}<IdDomanda>{id}</IdDomanda>{minori}<VersioneDomanda>2</VersioneDomanda>"))).Accolta();
        aggiunta["VersioneDomanda"].Should().Be("3");
        aggiunta.All("Progressivo").Should().Equal("1", "2");
        (await servizi.Gestione.DettaglioDomandaAsync(OfDomanda(id))).Accolta()["Cellulare"].Should().Be("+393335550099");
    }

    /// <summary>What can be found, printed and annulled of a domanda.</summary>
    private static async Task DocumentsAsync(ServiceModelConnessione servizi, Risposta presentata)
    {
        var id = presentata["IdDomanda"]!;
        var trovata = (await servizi.Gestione.RicercaDomandeAsync(Richiesta.Gestione("<Prestazione>AT</Prestazione><NumeroPratica>VITA-0</NumeroPratica>"))).Accolta();
        (trovata["TotaleRisultati"], trovata["NumeroDomanda"]).Should().Be(("1", presentata["NumeroDomanda"]));
        ShouldBePdf((await servizi.Gestione.RichiediRicevutaAsync(OfDomanda(id, "<TipoRicevuta>COMPLETA</TipoRicevuta>"))).Accolta());
        var firmata = (await servizi.Gestione.RichiediRicevutaAsync(OfDomanda(id, "<TipoRicevuta>SINTETICA</TipoRicevuta><Formato>XML</Formato>"))).Accolta();
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(firmata["Contenuto"]!)).Should().Contain("<ds:SignatureValue>").And.Contain(firmata["NumeroProtocollo"]);
        ShouldBePdf((await servizi.Gestione.RichiediRiepilogoAsync(OfDomanda(id))).Accolta());

        var annullata = (await servizi.Gestione.AnnullaDomandaAsync(OfDomanda(id, "<Motivo>Presentata per errore</Motivo><VersioneDomanda>3</VersioneDomanda>"))).Accolta();
        annullata["NumeroProtocollo"].Should().StartWith("INPS-ANN-");
        (await servizi.Gestione.ElencoDocumentiAsync(OfDomanda(id))).Accolta().All("TipoDocumento").Should().Contain("RICEVUTA_ANNULLAMENTO");
        ShouldBePdf((await servizi.Gestione.ScaricaDocumentoAsync(Richiesta.Gestione($"<IdDocumento>{annullata["IdDocumento"]}</IdDocumento>"))).Accolta());
    }

    private async Task SecondParentAsync(ServiceModelConnessione servizi)
    {
        var domanda = Domanda("VITA-0")
            .Replace("<NonPresente>SI</NonPresente>", $"<CodiceFiscale>{SecondoGenitore}</CodiceFiscale>", StringComparison.Ordinal)
            .Replace("<ModalitaRipartizione>100_RICHIEDENTE<", "<ModalitaRipartizione>50_ENTRAMBI<", StringComparison.Ordinal)
            .Replace("<AffidoCondiviso>NO<", "<AffidoCondiviso>SI<", StringComparison.Ordinal);
        var numero = (await servizi.Assegno.PresentaDomandaAsync(At(domanda))).Accolta()["NumeroDomanda"];

        var secondo = $"<SecondoGenitore><c:CodiceFiscale>{SecondoGenitore}</c:CodiceFiscale><c:Cognome>GRECO</c:Cognome><c:Nome>MARTA</c:Nome></SecondoGenitore>";
        var integrata = await servizi.Assegno.IntegraSecondoGenitoreAsync(At(
            $"{Richiesta.Testata()}<NumeroDomanda>{numero}</NumeroDomanda>{secondo}{Conto()}{Between(domanda, "Dichiarazioni")}{Between(domanda, "InformativaPrivacy")}{Between(domanda, "Patrocinio")}"));

        integrata.Accolta()["StatoQuota"].Should().Be("COMPLETA");
    }

    /// <summary>An integration is asked for and sent, the domanda accepted, its payment made, its canale changed.</summary>
    private async Task ExaminationAsync(ServiceModelConnessione servizi)
    {
        var id = (await servizi.Assegno.PresentaDomandaAsync(At(Domanda("VITA-3")))).Accolta()["IdDomanda"]!;
        var stato = await WaitAsync(servizi, id, "IN_ATTESA_INTEGRAZIONE");
        var allegato = Convert.ToBase64String(Encoding.ASCII.GetBytes("%PDF-1.7 prova"));
        var integrata = await servizi.Gestione.InviaIntegrazioneAsync(OfDomanda(
            id,
            $"<IdRichiestaIntegrazione>{stato["IdRichiestaIntegrazione"]}</IdRichiestaIntegrazione><Testo>Si trasmette il documento.</Testo><Allegati><c:Allegato><c:NomeFile>documento.pdf</c:NomeFile><c:TipoContenuto>application/pdf</c:TipoContenuto><c:Contenuto>{allegato}</c:Contenuto></c:Allegato></Allegati>"));
        integrata.Accolta()["StatoDomanda"].Should().Be("IN_ISTRUTTORIA");

        var pagamenti = await UntilAsync(() => servizi.Gestione.ElencoPagamentiAsync(OfDomanda(id)), pagamenti => pagamenti["StatoPagamento"] == "PAGATO");
        pagamenti["Importo"].Should().Be("217.80");
        (await servizi.Gestione.ModificaCanaleAccreditoAsync(OfDomanda(id, "<Quota>1</Quota>" + Conto()))).Accolta()["StatoCanale"].Should().Be("IN_VERIFICA");
        var notifica = (await servizi.Gestione.ElencoNotificheAsync(OfDomanda(id))).Accolta()["IdNotifica"];
        (await servizi.Gestione.DettaglioNotificaAsync(Richiesta.Gestione($"<IdNotifica>{notifica}</IdNotifica>"))).Accolta()["Testo"].Should().Be("La domanda è stata accolta.");
    }

    /// <summary>A refused domanda is examined again, until the patronato gives up.</summary>
    private async Task RiesameAsync(ServiceModelConnessione servizi)
    {
        var id = (await servizi.Assegno.PresentaDomandaAsync(At(Domanda("VITA-2")))).Accolta()["IdDomanda"]!;
        await WaitAsync(servizi, id, "RESPINTA");
        var richiesto = (await servizi.Gestione.RichiediRiesameAsync(OfDomanda(id, "<Motivazione>Il requisito c'è: si veda il provvedimento.</Motivazione>"))).Accolta();
        var riesame = Richiesta.Gestione($"<IdRiesame>{richiesto["IdRiesame"]}</IdRiesame>");

        (await servizi.Gestione.DettaglioRiesameAsync(riesame)).Accolta()["IdDomanda"].Should().Be(id);
        (await servizi.Gestione.AnnullaRiesameAsync(riesame)).Accolta()["StatoRiesame"].Should().Be("ANNULLATO");
    }

    /// <returns>The IdDomanda of the bonus baby-sitting.</returns>
    private static async Task<string> OtherPrestazioniAsync(ServiceModelConnessione servizi)
    {
        var alas = servizi.Open<IAlas>("Alas");
        await PresentAsync("Alas/v1/valide/conto-corrente.xml", "VITA-0", alas.EchoAsync, alas.VerificaDomandaAsync, alas.SalvaBozzaAsync, alas.PresentaDomandaAsync);
        var covid = servizi.Open<IIndennitaCovid19>("IndennitaCovid19");
        await PresentAsync("IndennitaCovid19/v1/valide/agricolo.xml", "VITA-0", covid.EchoAsync, covid.VerificaDomandaAsync, covid.SalvaBozzaAsync, covid.PresentaDomandaAsync);
        var bonus = servizi.Open<IBonusBabySitting>("BonusBabySitting");
        return await PresentAsync(
            "BonusBabySitting/v1/valide/tre-minori.xml", "VITA-1", bonus.EchoAsync, bonus.VerificaDomandaAsync, bonus.SalvaBozzaAsync, bonus.PresentaDomandaAsync);
    }

    private static async Task<string> PresentAsync(
        string sample, string pratica, Func<Richiesta, Task<Risposta>> echo, Func<Richiesta, Task<Risposta>> verifica, Func<Richiesta, Task<Risposta>> salva, Func<Richiesta, Task<Risposta>> presenta)
    {
        var servizio = SampleFinder.ServizioOf(sample);
        var ns = $"http://inps.it/{servizio}/v1";
        var domanda = WithPratica(Wire.Sample(sample, Guid.NewGuid().ToString()), pratica);
        (await echo(Richiesta.Of(ns, "")))["Servizio"].Should().Be(servizio);
        (await verifica(Richiesta.Of(ns, domanda)))["Esito"].Should().BeOneOf("OK", "OK_CON_AVVISI", "CONFERMA_RICHIESTA");
        (await salva(Richiesta.Of(ns, WithNewId(domanda).Replace($"Domanda{servizio}", $"Bozza{servizio}", StringComparison.Ordinal)))).Accolta()["StatoDomanda"].Should().Be("BOZZA");

        var presentata = await presenta(Richiesta.Of(ns, domanda));
        if (presentata["TokenConferma"] is { } token)
        {
            presentata = await presenta(Richiesta.Of(ns, $"{domanda}<ConfermaAvviso>{token}</ConfermaAvviso>"));
        }

        presentata.Accolta()["NumeroProtocollo"].Should().StartWith("INPS-");
        return presentata["IdDomanda"]!;
    }

    private static async Task PersonsAsync(ServiceModelConnessione servizi)
    {
        var persona = $"<CodiceFiscale>{Persone.Richiedente}</CodiceFiscale>";
        var cognome = (await servizi.Gestione.ConsultaAnagraficaAsync(Richiesta.Gestione(persona))).Accolta()["Cognome"];
        var soggetto = $"<Soggetto><c:CodiceFiscale>{Persone.Richiedente}</c:CodiceFiscale><c:Cognome>{cognome}</c:Cognome><c:Nome>MARIA</c:Nome></Soggetto>";
        (await servizi.Gestione.AggiornaAnagraficaAsync(Richiesta.Gestione(soggetto))).Accolta()["IdRichiestaAggiornamento"].Should().StartWith("AGG");

        var conto = (await servizi.Gestione.AggiungiContoAccreditoAsync(Richiesta.Gestione(persona + $"<Iban>{Iban}</Iban><Intestazione>INTESTATO</Intestazione>"))).Accolta()["IdConto"];
        (await servizi.Gestione.ElencoContiAccreditoAsync(Richiesta.Gestione(persona))).Accolta().All("IdConto").Should().Contain(conto);
        (await servizi.Gestione.EliminaContoAccreditoAsync(Richiesta.Gestione(persona + $"<IdConto>{conto}</IdConto>"))).Accolta();
        (await servizi.Gestione.ElencoPrestazioniAsync(Richiesta.Gestione(persona))).Accolta().All("Codice").Should().Contain(["AT", "ALAS"]);
        (await servizi.Gestione.DettaglioPrestazioneAsync(Richiesta.Gestione("<CodicePrestazione>AT</CodicePrestazione>"))).Accolta().All("Codice").Should().Contain(["AT", "NO_RDC"]);
    }

    /// <summary>Two domande in the message, then the same in a file: the second time each is a duplicate.</summary>
    private async Task LottiAsync(IInvioMassivo massivo)
    {
        const string ns = "http://inps.it/InvioMassivo/v1";
        (await massivo.EchoAsync(Richiesta.Of(ns, "")))["Servizio"].Should().Be("InvioMassivo");
        var domande = LottiDiProva.Domanda(++last) + LottiDiProva.Domanda(++last);
        var primi = await EsitiAsync(massivo, await massivo.InviaLottoAsync(Lotto($"<Domande>{domande}</Domande>")));
        primi.All("Duplicato").Should().Equal("NO", "NO", "NO");
        var annullato = await massivo.AnnullaLottoAsync(Richiesta.Of(ns, $"{Richiesta.Testata()}<NumeroLotto>{primi["NumeroLotto"]}</NumeroLotto>"));
        (annullato["Esito"], annullato["Codice"]).Should().Be(("STATO_NON_COMPATIBILE", "STA-R026"));

        var file = LottiDiProva.Gzip(LottiDiProva.File(domande));
        var ripetuti = await EsitiAsync(massivo, await massivo.InviaLottoAsync(Lotto($"<ImprontaSha256>{Convert.ToHexStringLower(SHA256.HashData(file))}</ImprontaSha256><File>{Convert.ToBase64String(file)}</File>")));
        ripetuti.All("Duplicato").Should().Equal("NO", "SI", "SI");
        ripetuti.All("NumeroDomanda").Should().Equal(primi.All("NumeroDomanda"));

        static Richiesta Lotto(string content) => Richiesta.Of(ns, $"{Richiesta.Testata()}<IdLotto>{Guid.NewGuid()}</IdLotto><NumeroDomande>2</NumeroDomande>{content}");
    }

    /// <summary>Waits for the end of a lotto and takes its outcomes.</summary>
    private static async Task<Risposta> EsitiAsync(IInvioMassivo massivo, Risposta ricevuto)
    {
        var lotto = $"{Richiesta.Testata()}<NumeroLotto>{ricevuto.Accolta()["NumeroLotto"]}</NumeroLotto>";
        await UntilAsync(() => massivo.StatoLottoAsync(Richiesta.Of("http://inps.it/InvioMassivo/v1", lotto)), stato => stato["Concluso"] == "SI");
        return (await massivo.EsitiLottoAsync(Richiesta.Of("http://inps.it/InvioMassivo/v1", lotto))).Accolta();
    }

    /// <summary>What happened, what was sent, how one call went.</summary>
    private static async Task LedgersAsync(ServiceModelConnessione servizi, DateTimeOffset start, Risposta presentata)
    {
        var eventi = (await servizi.Gestione.NuoviEventiAsync(Richiesta.Gestione("<Limite>1000</Limite>"))).Accolta();
        eventi.All("TipoEvento").Should().Contain(["PRESENTATA", "ANNULLATA"]);
        (await servizi.Gestione.NuoviEventiAsync(Richiesta.Gestione($"<ConfermaFinoA>{eventi["UltimoCursore"]}</ConfermaFinoA>"))).Accolta()["ConfermatoFinoA"].Should().Be(eventi["UltimoCursore"]);
        var voci = (await servizi.Gestione.RiconciliaAsync(Richiesta.Gestione($"<Da>{Iso(start)}</Da><A>{Iso(start.AddHours(1))}</A>"))).Accolta();
        voci.All("IdMessaggio").Should().Contain(presentata["IdMessaggio"]).And.HaveCountGreaterThan(10);
        voci.All("NumeroProtocollo").Should().Contain(presentata["NumeroProtocollo"]);
        var diagnosi = (await servizi.Gestione.DiagnosiAsync(Richiesta.Gestione($"<IdMessaggio>{presentata["IdMessaggio"]}</IdMessaggio>"))).Accolta();
        (diagnosi["Operazione"], diagnosi["NumeroProtocollo"]).Should().Be(("PresentaDomanda", presentata["NumeroProtocollo"]));
    }

    private static Task<Risposta> WaitAsync(ServiceModelConnessione servizi, string id, string stato) =>
        UntilAsync(() => servizi.Gestione.StatoDomandaAsync(OfDomanda(id)), risposta => risposta["StatoDomanda"] == stato);

    /// <summary>Asks until the istruttore simulato has brought things there.</summary>
    private static async Task<Risposta> UntilAsync(Func<Task<Risposta>> ask, Predicate<Risposta> there)
    {
        var risposta = (await ask()).Accolta();
        for (var times = 0; times < 300 && !there(risposta); times++)
        {
            await Task.Delay(100, Ct);
            risposta = (await ask()).Accolta();
        }

        return there(risposta) ? risposta : throw new InvalidOperationException($"The istruttore simulato did not come there: {risposta}");
    }

    /// <summary>A valid domanda of the assegno temporaneo; a number stands for a minor.</summary>
    private string Domanda(string pratica, long? n = null) => WithPratica(DomandeDiProva.Domanda(n ?? ++last, Guid.NewGuid().ToString()), pratica);

    private static Richiesta At(string content) => Richiesta.Of(Wire.AssegnoTemporaneo, content);

    private static Richiesta OfDomanda(string id, string more = "") => Richiesta.Gestione($"<IdDomanda>{id}</IdDomanda>{more}");

    private static string Conto() => $"<DatiPagamento><c:Modalita>CONTO_CORRENTE</c:Modalita><c:Iban>{Iban}</c:Iban><c:Intestazione>INTESTATO</c:Intestazione></DatiPagamento>";

    private static string WithNewId(string domanda) => IdMessaggio().Replace(domanda, $"<c:IdMessaggio>{Guid.NewGuid()}<");

    private static string WithPratica(string domanda, string pratica) => Pratica().Replace(domanda, $"<c:NumeroPratica>{pratica}<");

    private static string Between(string domanda, string element) => Regex.Match(domanda, $"<{element}>.*?</{element}>", RegexOptions.Singleline).Value;

    private static string Iso(DateTimeOffset istante) => istante.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void ShouldBePdf(Risposta risposta) => Encoding.ASCII.GetString(Convert.FromBase64String(risposta["Contenuto"]!), 0, 5).Should().Be("%PDF-");

    [GeneratedRegex("<DatiPagamento>.*?</DatiPagamento>", RegexOptions.Singleline)]
    private static partial Regex Payment();

    [GeneratedRegex("<c:IdMessaggio>[^<]*<")]
    private static partial Regex IdMessaggio();

    [GeneratedRegex("<c:NumeroPratica>[^<]*<")]
    private static partial Regex Pratica();
}
