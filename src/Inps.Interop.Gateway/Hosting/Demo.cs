using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary><c>--demo</c>: enrols two demo patronati on a fresh database, submits the sample pack over real mutual TLS, and shows what came back (ruling 22).</summary>
internal sealed class Demo(
    EnrolAdesione enrol,
    DevelopmentCertificates certificates,
    OperationTable operations,
    IOptions<GatewayOptions> gateway,
    IOptions<ListenerOptions> listener,
    IHostEnvironment environment,
    TimeProvider time)
{
    // Held back from the packs, so that the printed curl line has something of its own to register.
    private const string ServizioForCurl = "AssegnoTemporaneo";
    private const string FileForCurl = "minimo.xml";

    // Where samples/ricezione-esiti listens.
    private const string IndirizzoEsiti = "https://localhost:9443/esiti";

    private static readonly Autore Avvio = new("avvio", "Dimostrazione (--demo)");
    private static readonly Lazy<string> Folder = new(() => Directory.CreateTempSubdirectory("inps-interop-demo-").FullName);

    /// <summary>A database of its own per start, in a folder that only this user reads, unless the person named a database.</summary>
    public static void UseFreshDatabase(ConfigurationManager configuration)
    {
        if (configuration["Database:ConnectionString"] is null
            && (configuration["Database:Provider"] ?? "Sqlite").Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            configuration.AddInMemoryCollection([new("Database:ConnectionString", $"Data Source={Path.Combine(Folder.Value, "demo.db")}")]);
        }
    }

    /// <summary>Enrols the demo patronati with their development certificates.</summary>
    /// <exception cref="StartupException">The environment is produzione.</exception>
    public async Task EnrolAsync(CancellationToken cancellationToken)
    {
        if (gateway.Value.Ambiente == Ambiente.Produzione)
        {
            throw new StartupException("--demo enrols development certificates, which produzione refuses: leave it out or set Gateway:Ambiente to Collaudo.");
        }

        certificates.Ensure();
        await enrol.RunAsync(Patronato("PAT901", "Patronato Demo Uno", "6038C", "patronato1"), AzioneAdesione.Iscrizione, Avvio, cancellationToken);
        await enrol.RunAsync(Patronato("PAT902", "Patronato Demo Due", "7001A", "patronato2"), AzioneAdesione.Iscrizione, Avvio, cancellationToken);
    }

    /// <summary>Submits the pack of every prestazione, prints the table, then how to go on by hand.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var checkout = Checkout.Find(environment.ContentRootPath)
            ?? throw new StartupException("--demo needs the samples of a checkout: run it from a clone of the project.");
        using var client = MakeClient();
        var table = new DemoTable(System.Console.Out);
        table.WriteHeader();
        foreach (var prestazione in Catalogo.Prestazioni)
        {
            table.WriteService(prestazione.Denominazione);
            foreach (var file in SamplesOf(checkout, prestazione.Servizio))
            {
                var idMessaggio = $"demo-{Path.GetFileNameWithoutExtension(file)}";
                var started = time.GetTimestamp();
                using var answer = await client.PostAsync(AddressOf(prestazione.Servizio), Content(Envelope(prestazione.Servizio, file, idMessaggio)), cancellationToken);
                var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
                table.WriteRow(idMessaggio, DemoAnswer.Read(bytes, prestazione), time.GetElapsedTime(started));
            }
        }

        await SendLottoAsync(client, table, Path.Combine(PackOf(checkout, OperationTable.InvioMassivo), "lotti", "misto.xml"), cancellationToken);
        var curlFile = Path.Combine(Folder.Value, "presenta-domanda.xml");
        await File.WriteAllTextAsync(
            curlFile,
            Envelope(ServizioForCurl, Path.Combine(PackOf(checkout, ServizioForCurl), "valide", FileForCurl), "curl-presenta-domanda-0001"),
            cancellationToken);
        PrintNextSteps(curlFile);
    }

    /// <summary>A lotto is worked after it was taken: its rows come when it is concluded.</summary>
    private async Task SendLottoAsync(HttpClient client, DemoTable table, string file, CancellationToken cancellationToken)
    {
        table.WriteService("Un lotto di più prestazioni");
        var started = time.GetTimestamp();
        var lotto = new DemoLotto(
            async (body, ct) =>
            {
                using var answer = await client.PostAsync(AddressOf(OperationTable.InvioMassivo), Content(InEnvelope(body)), ct);
                return await answer.Content.ReadAsByteArrayAsync(ct);
            },
            time);
        foreach (var (idMessaggio, answer) in await lotto.RunAsync(await File.ReadAllTextAsync(file, cancellationToken), Adesso(), cancellationToken))
        {
            table.WriteRow(idMessaggio, answer, time.GetElapsedTime(started));
        }
    }

    private static string PackOf(string checkout, string servizio) => Path.Combine(checkout, "samples", servizio, "v1");

    /// <summary>The valid ones first, then one per rule.</summary>
    private static IEnumerable<string> SamplesOf(string checkout, string servizio) =>
        Directory.GetFiles(Path.Combine(PackOf(checkout, servizio), "valide"), "*.xml").Order(StringComparer.Ordinal)
            .Where(file => servizio != ServizioForCurl || Path.GetFileName(file) != FileForCurl)
            .Concat(Directory.GetFiles(Path.Combine(PackOf(checkout, servizio), "errori"), "*.xml").Order(StringComparer.Ordinal));

    private string AddressOf(string servizio) => $"https://localhost:{listener.Value.Porta}/modi/soap/{servizio}/v1/";

    private NuovaAdesione Patronato(string codice, string denominazione, string ufficio, string certificate)
    {
        using var enrolled = X509CertificateLoader.LoadCertificateFromFile(certificates.PemOf(certificate));
        return new()
        {
            CodiceEnte = codice,
            Denominazione = denominazione,
            CodicePatronato = codice,
            Ambiente = Ambiente.Collaudo,
            Servizi = operations.Servizi,
            Uffici = [ufficio],
            IndirizziCallback = [IndirizzoEsiti],
            PresaVisioneAmmessa = true,
            PortaDiDominio = operations.Servizi.ToDictionary(servizio => servizio, _ => (DateOnly?)null, StringComparer.Ordinal),
            Certificati = [ManageAdesioni.OfCertificate(enrolled)],
        };
    }

    private HttpClient MakeClient()
    {
        using var ephemeral = X509Certificate2.CreateFromPemFile(certificates.PemOf("patronato1"), certificates.KeyOf("patronato1"));
        var handler = new SocketsHttpHandler();
        handler.SslOptions.ClientCertificates = [X509CertificateLoader.LoadPkcs12(ephemeral.Export(X509ContentType.Pkcs12), null)];
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(certificates.PemOf("ca")));
        return new HttpClient(handler);
    }

    private static StringContent Content(string envelope) =>
        new(envelope, Encoding.UTF8, new MediaTypeHeaderValue("application/soap+xml", "utf-8"));

    private string Envelope(string servizio, string sample, string idMessaggio)
    {
        var domanda = File.ReadAllText(sample)
            .Replace("{{IdMessaggio}}", idMessaggio, StringComparison.Ordinal)
            .Replace("{{DataOraInvio}}", Adesso(), StringComparison.Ordinal);
        var start = domanda.IndexOf("?>", StringComparison.Ordinal) + 2;
        return InEnvelope($"""<s:PresentaDomanda xmlns:s="http://inps.it/{servizio}/v1"><s:request>{domanda[start..]}{Conferma(servizio)}</s:request></s:PresentaDomanda>""");
    }

    private static string InEnvelope(string body) => $"""
        <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">
          <soap:Header>
            <inps:Identity xmlns:inps="http://inps.it/"><UserId>RSSMRA80A01H501U</UserId><CodiceUfficio>6038C</CodiceUfficio></inps:Identity>
          </soap:Header>
          <soap:Body>
            {body}
          </soap:Body>
        </soap:Envelope>
        """;

    private string Adesso() => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The demo patronati may confirm an avviso at once.</summary>
    private static string Conferma(string servizio) => Catalogo.FindByServizio(servizio)?.Avviso(ParametriRegole.Default) is null
        ? ""
        : $"<s:ConfermaAvviso>{Engine.Registrazione.Conferma.PresaVisione}</s:ConfermaAvviso>";

    private void PrintNextSteps(string curlFile)
    {
        var output = System.Console.Out;
        output.WriteLine();
        output.WriteLine("Per presentare una domanda da un altro terminale (ripetendola si ottiene la prima risposta, con Duplicato=SI):");
        output.WriteLine();
        output.WriteLine(
            $"curl --cacert {certificates.PemOf("ca")} --cert {certificates.PemOf("patronato1")} --key {certificates.KeyOf("patronato1")} "
            + $"-H 'Content-Type: application/soap+xml; charset=utf-8' --data-binary @{curlFile} {AddressOf(ServizioForCurl)}");
        output.WriteLine();
        output.WriteLine($"WSDL: {string.Join(", ", operations.Servizi.Order(StringComparer.Ordinal).Select(servizio => AddressOf(servizio) + "?wsdl"))}");
        output.WriteLine($"Porta di Dominio: https://localhost:{listener.Value.Porta}{Routes.Porta} (samples/spcoop/presenta.sh)");
        output.WriteLine("Il gateway resta in ascolto; Ctrl+C per terminare.");
    }
}
