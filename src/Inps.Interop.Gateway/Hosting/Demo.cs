using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Operations;
using Inps.Interop.Prestazioni;
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
    private const string Servizio = "AssegnoTemporaneo";

    // Held back from the pack, so that the printed curl line has something of its own to register.
    private const string ForCurl = "minimo.xml";

    private static readonly Lazy<string> Folder = new(() => Directory.CreateTempSubdirectory("inps-interop-demo-").FullName);

    private string Address => $"https://localhost:{listener.Value.Porta}/modi/soap/{Servizio}/v1/";

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
        await enrol.RunAsync(Patronato("PAT901", "Patronato Demo Uno", "6038C", "patronato1"), cancellationToken);
        await enrol.RunAsync(Patronato("PAT902", "Patronato Demo Due", "7001A", "patronato2"), cancellationToken);
    }

    /// <summary>Submits the pack, prints the table, then how to go on by hand.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var checkout = Checkout.Find(environment.ContentRootPath)
            ?? throw new StartupException("--demo needs the samples of a checkout: run it from a clone of the project.");
        var pack = Path.Combine(checkout, "samples", Servizio, "v1");
        using var client = MakeClient();
        var table = new DemoTable(Console.Out);
        table.WriteHeader();
        foreach (var file in Directory.GetFiles(Path.Combine(pack, "valide"), "*.xml").Order(StringComparer.Ordinal)
            .Where(file => Path.GetFileName(file) != ForCurl)
            .Concat(Directory.GetFiles(Path.Combine(pack, "errori"), "*.xml").Order(StringComparer.Ordinal)))
        {
            var idMessaggio = $"demo-{Path.GetFileNameWithoutExtension(file)}";
            var started = time.GetTimestamp();
            using var answer = await client.PostAsync(Address, Content(Envelope(file, idMessaggio)), cancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            table.WriteRow(idMessaggio, DemoAnswer.Read(bytes, Catalogo.FindByServizio(Servizio)!), time.GetElapsedTime(started));
        }

        var curlFile = Path.Combine(Folder.Value, "presenta-domanda.xml");
        await File.WriteAllTextAsync(curlFile, Envelope(Path.Combine(pack, "valide", ForCurl), "curl-presenta-domanda-0001"), cancellationToken);
        PrintNextSteps(curlFile);
    }

    private static NuovaAdesione Of(string codice, string denominazione, string ufficio, string thumbprint, IReadOnlyCollection<string> servizi) => new()
    {
        CodiceEnte = codice,
        Denominazione = denominazione,
        CodicePatronato = codice,
        Ambiente = Ambiente.Collaudo,
        Servizi = servizi,
        Uffici = [ufficio],
        Certificati = [new CertificatoAdesione(thumbprint, null, null)],
    };

    private NuovaAdesione Patronato(string codice, string denominazione, string ufficio, string certificate) =>
        Of(codice, denominazione, ufficio, Thumbprint.OfPem(certificates.PemOf(certificate)), operations.Servizi);

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

    private string Envelope(string sample, string idMessaggio)
    {
        var domanda = File.ReadAllText(sample)
            .Replace("{{IdMessaggio}}", idMessaggio, StringComparison.Ordinal)
            .Replace("{{DataOraInvio}}", time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var start = domanda.IndexOf("?>", StringComparison.Ordinal) + 2;
        return $"""
            <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">
              <soap:Header>
                <inps:Identity xmlns:inps="http://inps.it/"><UserId>RSSMRA80A01H501U</UserId><CodiceUfficio>6038C</CodiceUfficio></inps:Identity>
              </soap:Header>
              <soap:Body>
                <at:PresentaDomanda xmlns:at="http://inps.it/{Servizio}/v1"><at:request>{domanda[start..]}</at:request></at:PresentaDomanda>
              </soap:Body>
            </soap:Envelope>
            """;
    }

    private void PrintNextSteps(string curlFile)
    {
        var output = Console.Out;
        output.WriteLine();
        output.WriteLine("Per presentare una domanda da un altro terminale (ripetendola si ottiene la prima risposta, con Duplicato=SI):");
        output.WriteLine();
        output.WriteLine(
            $"curl --cacert {certificates.PemOf("ca")} --cert {certificates.PemOf("patronato1")} --key {certificates.KeyOf("patronato1")} "
            + $"-H 'Content-Type: application/soap+xml; charset=utf-8' --data-binary @{curlFile} {Address}");
        output.WriteLine();
        output.WriteLine($"WSDL: {Address}?wsdl");
        output.WriteLine("Il gateway resta in ascolto; Ctrl+C per terminare.");
    }
}
