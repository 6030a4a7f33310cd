using System.Globalization;
using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>What the manual of the Punto d'accesso shows of one domanda among the others: its messages, its drafts, its saved accounts.</summary>
[Collection(OneRegister.Name)]
public sealed class PrestazioniNonPensionisticheTests(GatewayFixture fixture)
{
    private const string InFruizione =
        "Per questa prestazione risulta già una domanda in corso di fruizione. È comunque possibile presentare una nuova domanda che, se accolta, comporterà la chiusura di quella precedente, anche se la stessa non sia stata ancora completamente erogata, a decorrere dalla data di presentazione della nuova domanda. La nuova domanda verrà valutata con i requisiti posseduti al momento della presentazione della stessa; dal computo delle giornate ai fini della durata di contribuzione verranno escluse quelle che hanno già dato luogo ad erogazione di precedenti prestazioni ALAS.";

    private const string InLavorazione =
        "Sono presenti altre domande in lavorazione. Se lo ritieni opportuno puoi rinunciare, richiedendone l’annullamento, ad una delle domande presentate ma solo fintanto che non siano stati emessi pagamenti. Puoi comunque compilare la presente domanda tenendo conto che la stessa verrà istruita dopo le precedenti secondo l’ordine cronologico di presentazione. Dalla data di presentazione della domanda dipende la decorrenza della prestazione eventualmente riconosciuta.";

    private static readonly string[] DelManuale = ["ALAS-R005", "ALAS-R006"];

    public static TheoryData<string, string> Bozze => new()
    {
        { "Alas", "<Richiedente><c:CodiceFiscale>RNLLNE90B48H501U</c:CodiceFiscale></Richiedente>" },
        { "IndennitaCovid19", "<Richiedente><c:CodiceFiscale>RNLLNE90B48H501U</c:CodiceFiscale></Richiedente><TipoIndennita>AGRICOLI</TipoIndennita>" },
        { "BonusBabySitting", "<Richiedente><c:CodiceFiscale>RNLLNE90B48H501U</c:CodiceFiscale></Richiedente>" },
    };

    /// <summary>ALAS-09, 10, 12..14: several domande of a year, each for another rapporto; what is said depends on those already there.</summary>
    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task MessagesOfTheManual_FollowTheStateOfTheOthers_WordForWord()
    {
        var prima = await PresentaAlasAsync("committente-persona", "RAPP-M-1");
        var seconda = await PresentaAlasAsync("committente-persona", "RAPP-M-2");
        await fixture.PassAsync(prima.Element("NumeroDomanda")!, StatoDomanda.Accolta);
        var terza = await PresentaAlasAsync("committente-persona", "RAPP-M-3");
        var stessoRapporto = await PresentaAlasAsync("committente-persona", "RAPP-M-3");

        DalManuale(prima).Should().BeEmpty("there is no domanda of this person yet: {0}", prima.Text);
        DalManuale(seconda).Should().Equal(("ALAS-R006", InLavorazione));
        DalManuale(terza).Should().Equal(("ALAS-R005", InFruizione), ("ALAS-R006", InLavorazione));
        terza.Element("NumeroProtocollo").Should().StartWith("INPS-ALS-", "a warning does not prevent the submission");
        stessoRapporto.Esito.Should().Be("RICHIESTA_INVALIDA");
        stessoRapporto.Codici.Should().Contain("ALAS-R004");
    }

    /// <summary>ALAS-31, 61, 62: an account saved with a domanda, once verified, stands in the place of the IBAN in a later one.</summary>
    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task SavedAccount_IsOffered_AndUsedInsteadOfTheIban()
    {
        var prima = await PresentaAlasAsync("memorizza-conto", "RAPP-C-1");
        var persona = "<g:CodiceFiscale>LMBCHR87H70D612X</g:CodiceFiscale>";
        var conto = (await fixture.GestioneAsync("ElencoContiAccredito", persona)).Element("IdConto");
        var nonVerificato = await PresentaAlasAsync("memorizza-conto", "RAPP-C-2", conto);
        await fixture.WithIstruttoreAsync(prima.Element("NumeroDomanda")!, (istruttore, _) => istruttore.VerifyContoAsync(conto!, valido: true, CancellationToken.None));

        var offerti = await fixture.GestioneAsync("ElencoContiAccredito", persona);
        var seconda = await PresentaAlasAsync("memorizza-conto", "RAPP-C-2", conto);
        var canale = await fixture.GestioneAsync("ElencoPagamenti", $"<g:IdDomanda>{seconda.Element("IdDomanda")}</g:IdDomanda>");

        conto.Should().StartWith("CON");
        nonVerificato.Codici.Should().Contain("PAG-R010");
        offerti.Element("StatoCanale").Should().Be("VALIDO");
        seconda.Element("NumeroDomanda").Should().NotBeNull("the answer was {0}", seconda.Text);
        canale.Element("IdConto").Should().Be(conto, "the answer was {0}", canale.Text);
    }

    /// <summary>ALAS-19, 20, 30: whatever is there is kept, in each service, and given back; then it is thrown away.</summary>
    [Theory]
    [MemberData(nameof(Bozze))]
    public async Task SmallestDraft_OfEachService_IsKept_Resumed_AndRemoved(string servizio, string contenuto)
    {
        var prestazione = Catalogo.FindByServizio(servizio)!;
        var bozza = $"<{prestazione.ElementoBozza}><Testata><c:IdMessaggio>{Domande.NewId()}</c:IdMessaggio><c:DataOraInvio>2026-11-24T09:30:00Z</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></Testata>{contenuto}</{prestazione.ElementoBozza}>";
        var body = $"""<SalvaBozza xmlns="{prestazione.Namespace}" xmlns:c="{Wire.Comune}"><request>{bozza}</request></SalvaBozza>""";

        var saved = await fixture.CallAsync(servizio, Wire.Envelope(body));
        var key = $"<g:IdDomanda>{saved.Element("IdDomanda")}</g:IdDomanda>";
        var resumed = await fixture.GestioneAsync("RiprendiBozza", key);
        var removed = await fixture.GestioneAsync("EliminaBozza", key);

        saved.Element("StatoDomanda").Should().Be("BOZZA", "the answer was {0}", saved.Text);
        saved.Element("DataScadenzaBozza").Should().NotBeNull();
        resumed.Envelope.Descendants().Should().Contain(element => element.Name.LocalName == prestazione.ElementoBozza);
        resumed.Text.Should().Contain("RNLLNE90B48H501U");
        removed.Element("StatoDomanda").Should().Be("ELIMINATA", "the answer was {0}", removed.Text);
    }

    private static IEnumerable<(string Codice, string Descrizione)> DalManuale(Answer answer) =>
        answer.Envelope.Descendants().Where(element => element.Name.LocalName == "Segnalazione")
            .Select(s => (s.Elements().Single(e => e.Name.LocalName == "Codice").Value, s.Elements().Single(e => e.Name.LocalName == "Descrizione").Value))
            .Where(s => DelManuale.Contains(s.Item1));

    /// <summary>The ALAS of a sample, for an employment of its own; with a saved account in place of the IBAN where one is named.</summary>
    private Task<Answer> PresentaAlasAsync(string sample, string rapporto, string? conto = null)
    {
        var domanda = Wire.Sample($"Alas/v1/valide/{sample}.xml", Domande.NewId());
        domanda = Regex.Replace(domanda, "<IdRapporto>[^<]*</IdRapporto>", "");
        domanda = domanda.Replace("</RapportoDiLavoro>", $"<IdRapporto>{rapporto}</IdRapporto></RapportoDiLavoro>", StringComparison.Ordinal);
        domanda = Regex.Replace(domanda, "<DataInizio>[^<]*</DataInizio>", "");
        domanda = Regex.Replace(
            domanda, "(?<=<DataCessazione>)[^<]*", string.Create(CultureInfo.InvariantCulture, $"2025-05-{rapporto[^1] - '0' + 10}"));
        if (conto is not null)
        {
            domanda = Regex.Replace(domanda, "<c:AccreditoIban>.*?</c:AccreditoIban>", $"<c:AccreditoIban><c:IdConto>{conto}</c:IdConto></c:AccreditoIban>", RegexOptions.Singleline);
        }

        return fixture.CallAsync("Alas", Wire.Envelope(Wire.PresentaDomanda(domanda, servizio: "Alas", conferma: "PRESA_VISIONE")));
    }
}
