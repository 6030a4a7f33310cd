using System.Xml.Linq;
using Inps.Interop.Gateway.Tests.Lotti;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Consegne;

/// <summary>PAT901, which sends lotti to a gateway of its own and wants their results delivered.</summary>
internal sealed class PatronatoConLotti(GatewayProcess gateway) : IAsyncDisposable
{
    private readonly HttpClient client = gateway.Client();

    public GatewayProcess Gateway { get; } = gateway;

    /// <summary>Settings under which failures are tried again soon, and pages are small.</summary>
    public static IReadOnlyList<string> Settings { get; } =
    [
        "Regole:AssegnoTemporaneoFineArretrati=2999-12-31",
        "Consegne:IntervalloMillisecondi=50",
        "Consegne:RiprovaMinimaSecondi=1",
        "Consegne:RiprovaMassimaSecondi=1",
        "Consegne:ElementiPerPagina=3",
        "Callback:AttesaMillisecondi=1000",
        "Callback:Ripetizioni=0",
    ];

    /// <param name="indirizzi">Enrolled for PAT901.</param>
    public static async Task<PatronatoConLotti> StartAsync(string[] indirizzi, IEnumerable<string>? settings = null, string? folder = null) =>
        new(await GatewayProcess.StartAsync([.. Settings, .. settings ?? []], folder, Adesioni(indirizzi)));

    public static IReadOnlyList<object> Adesioni(params string[] indirizzi) =>
        [Riga("PAT901", "patronato1", "6038C", indirizzi), Riga("PAT902", "patronato2", "7001A", ["https://altro.example/esiti"])];

    public static string ReplyTo(string? indirizzo) => $"""<im:X-ReplyTo xmlns:im="{Messaggi.Ns}">{indirizzo}</im:X-ReplyTo>""";

    /// <summary>Sends domande, of which the fifth is to be discarded, and gives the lotto's number.</summary>
    public async Task<string> SendAsync(string indirizzo, int count = 7)
    {
        var answer = await InviaAsync(ReplyTo(indirizzo), count);
        answer.Esito.Should().Be("OK", answer.Text);
        return answer.Element("NumeroLotto", Messaggi.Ns)!;
    }

    public Task<Answer> InviaAsync(string headers, int count = 7, string? idLotto = null) => CallAsync(
        Messaggi.InviaLotto(
            idLotto ?? Messaggi.NewIdLotto(),
            [.. Enumerable.Range(1, count).Select(n => n == 5 ? InviaLottoTests.Nuova().Replace("IN_PROPRIO", "ALTRO", StringComparison.Ordinal) : InviaLottoTests.Nuova())]),
        headers);

    public Task<Answer> CallAsync(string body, string headers = "") => client.PostAsync(Wire.Envelope(body, Wire.Identity + headers), Messaggi.Servizio);

    public Task<Answer> StatoAsync(string numeroLotto) => CallAsync(Messaggi.Su("StatoLotto", Messaggi.Numero(numeroLotto)));

    /// <summary>Asks until the delivery is as wanted, and gives it.</summary>
    public async Task<XElement> ConsegnaAsync(string numeroLotto, Func<XElement, bool> isWanted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            var stato = await StatoAsync(numeroLotto);
            if (stato.Envelope.Descendants(XName.Get("Consegna", Messaggi.Ns)).SingleOrDefault() is { } consegna && isWanted(consegna))
            {
                return consegna;
            }

            patience.IsCancellationRequested.Should().BeFalse("the last answer was {0}", stato.Text);
            await Task.Delay(50, CancellationToken.None);
        }
    }

    public Task<XElement> ConsegnataAsync(string numeroLotto) => ConsegnaAsync(numeroLotto, consegna => Of(consegna, "StatoConsegna") == "CONSEGNATA");

    public static string? Of(XElement consegna, string nome) => consegna.Element(XName.Get(nome, Messaggi.Ns))?.Value;

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Gateway.DisposeAsync();
    }

    private static RigaAdesione Riga(string codice, string certificate, string ufficio, string[] indirizzi) => new(codice, [new(TestCertificates.PemOf(certificate))])
    {
        Servizi = [.. SampleFinder.Servizi, "GestioneDomande", Messaggi.Servizio],
        Uffici = [ufficio],
        IndirizziCallback = indirizzi,
    };
}
