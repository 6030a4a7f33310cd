using System.Globalization;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Gateway.Tests.Samples;
using Inps.Interop.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>Several ALAS of one person in a year (ALAS-10..18): the order of their examination, and the two messages of the manual, word for word.</summary>
[Inside("examines domande as the Institute does")]
[Conformance]
public sealed class AlasPiuDomandeTests(DefaultGateway fixture) : IClassFixture<DefaultGateway>
{
    private const string Servizio = "Alas";

    private const string InFruizione =
        "Per questa prestazione risulta già una domanda in corso di fruizione. È comunque possibile presentare una nuova domanda che, se accolta, comporterà la chiusura di quella precedente, anche se la stessa non sia stata ancora completamente erogata, a decorrere dalla data di presentazione della nuova domanda. La nuova domanda verrà valutata con i requisiti posseduti al momento della presentazione della stessa; dal computo delle giornate ai fini della durata di contribuzione verranno escluse quelle che hanno già dato luogo ad erogazione di precedenti prestazioni ALAS.";

    private const string InLavorazione =
        "Sono presenti altre domande in lavorazione. Se lo ritieni opportuno puoi rinunciare, richiedendone l\u2019annullamento, ad una delle domande presentate ma solo fintanto che non siano stati emessi pagamenti. Puoi comunque compilare la presente domanda tenendo conto che la stessa verrà istruita dopo le precedenti secondo l\u2019ordine cronologico di presentazione. Dalla data di presentazione della domanda dipende la decorrenza della prestazione eventualmente riconosciuta.";

    [Fact]
    public async Task SeveralInAYear_AreAdmittedForDifferentEmployments_ExaminedInOrder_AndTellTheMessagesOfTheManual()
    {
        var prima = await PresentaAsync(1);
        Messaggi(prima).Should().BeEmpty("there is no other domanda (ALAS-12)");

        var seconda = await PresentaAsync(2);
        Messaggi(seconda).Should().Equal(("ALAS-R006", InLavorazione));
        Messaggi(await VerificaAsync(3)).Should().Equal(("ALAS-R006", InLavorazione));

        var ripetuta = await PresentaAsync(1);
        ripetuta.Esito.Should().Be("RICHIESTA_INVALIDA", "the answer was {0}", ripetuta.Text);
        ripetuta.Codici.Should().Contain("ALAS-R004");

        (await StepAsync(istruttore => istruttore.StartAsync(Numero(seconda), CancellationToken.None))).Should().Be("STA-R014", "the first one comes first (ALAS-11)");
        await AcceptAsync(prima);
        (await StatoAsync(prima)).Should().Be("ACCOLTA");

        var terza = await PresentaAsync(3);
        Messaggi(terza).Should().Equal(("ALAS-R005", InFruizione), ("ALAS-R006", InLavorazione));
        Messaggi(await VerificaAsync(4)).Should().Equal(("ALAS-R005", InFruizione), ("ALAS-R006", InLavorazione));

        (await StepAsync(istruttore => istruttore.StartAsync(Numero(terza), CancellationToken.None))).Should().Be("STA-R014");
        (await StepAsync(istruttore => istruttore.VerifyMeseAsync(Numero(prima), new DateOnly(2025, 7, 1), new EsitoMese(true, true, 500m, Giornate: 10), CancellationToken.None))).Should().BeNull();
        await AcceptAsync(seconda);
        Computo(await DettaglioAsync(prima)).Should().Be(("58", "0", "29"), "it was the first");
        Computo(await DettaglioAsync(seconda)).Should().Be(("80", "20", "30"), "ten days of the first were paid, each for two of contribution (ALAS-16)");
        (await StatoAsync(prima)).Should().Be("CHIUSA", "the accepted one takes its place (ALAS-15)");
        (await StatoAsync(seconda)).Should().Be("ACCOLTA");

        var annullata = await fixture.Client.PostAsync(Wire.Envelope(Domande.Gestione("AnnullaDomanda", $"<g:IdDomanda>{terza.Element("IdDomanda")}</g:IdDomanda>")), "GestioneDomande");
        annullata.Element("StatoDomanda").Should().Be("ANNULLATA", "one of them may be renounced (ALAS-17): {0}", annullata.Text);
        Messaggi(await PresentaAsync(4)).Should().Equal(("ALAS-R005", InFruizione));
    }

    private static List<(string Codice, string Descrizione)> Messaggi(Answer answer) =>
    [
        .. answer.Envelope.Descendants().Where(e => e.Name.LocalName == "Segnalazione")
            .Select(s => (s.Elements().Single(e => e.Name.LocalName == "Codice").Value, s.Elements().Single(e => e.Name.LocalName == "Descrizione").Value))
            .Where(s => s.Item1 is "ALAS-R005" or "ALAS-R006"),
    ];

    private static (string?, string?, string?) Computo(Answer answer) =>
        (answer.Element("GiornateAccreditate"), answer.Element("GiornateEscluse"), answer.Element("GiornateSpettanti"));

    private static long Numero(Answer answer) => long.Parse(answer.Element("NumeroDomanda")!, CultureInfo.InvariantCulture);

    private async Task AcceptAsync(Answer domanda)
    {
        (await StepAsync(istruttore => istruttore.StartAsync(Numero(domanda), CancellationToken.None))).Should().BeNull();
        (await StepAsync(istruttore => istruttore.DecideAsync(Numero(domanda), null, accolta: true, null, CancellationToken.None))).Should().BeNull();
    }

    /// <returns>The code under which the step was refused; null when it was made.</returns>
    private async Task<string?> StepAsync(Func<Istruttore, Task<Prestazioni.Comune.Segnalazione?>> step)
    {
        await using var engine = TestDatabase.Sqlite(fixture.Gateway.DatabaseFolder).Engine();
        return (await step(engine.GetRequiredService<Istruttore>()))?.Codice;
    }

    private async Task<string?> StatoAsync(Answer domanda) => (await fixture.Client.PostAsync(
        Wire.Envelope(Domande.Gestione("StatoDomanda", $"<g:IdDomanda>{domanda.Element("IdDomanda")}</g:IdDomanda>")), "GestioneDomande")).Element("StatoDomanda");

    private Task<Answer> DettaglioAsync(Answer domanda) => fixture.Client.PostAsync(
        Wire.Envelope(Domande.Gestione("DettaglioDomanda", $"<g:IdDomanda>{domanda.Element("IdDomanda")}</g:IdDomanda>")), "GestioneDomande");

    private Task<Answer> PresentaAsync(int rapporto) =>
        fixture.Client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(Domanda(rapporto), servizio: Servizio, conferma: "PRESA_VISIONE")), Servizio);

    private Task<Answer> VerificaAsync(int rapporto) =>
        fixture.Client.PostAsync(Wire.Envelope($"""<a:VerificaDomanda xmlns:a="http://inps.it/Alas/v1"><a:request>{Domanda(rapporto)}</a:request></a:VerificaDomanda>"""), Servizio);

    private static string Domanda(int rapporto) => Wire.Sample("Alas/v1/valide/conto-corrente.xml", Domande.NewId())
        .Replace("RAPP-2025/0001", $"RAPP-{rapporto}", StringComparison.Ordinal)
        .Replace("<DataCessazione>2025-06-30", $"<DataCessazione>2025-0{rapporto}-28", StringComparison.Ordinal)
        .Replace("<DataInizio>2025-01-13</DataInizio>", "", StringComparison.Ordinal);
}
