using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Benchmarks;

/// <summary>Sends lotti as MTOM attachments, straight from their file, and asks how they stand.</summary>
internal sealed class LottoClient : IDisposable
{
    private const string Ns = "http://inps.it/InvioMassivo/v1";
    private const string Boundary = "bulk-1d0f6c7b";
    private static readonly TimeSpan Intervallo = TimeSpan.FromMilliseconds(250);
    private readonly HttpClient http;
    private readonly GatewayProcess gateway;
    private int messages;

    public LottoClient(GatewayProcess gateway)
    {
        this.gateway = gateway;
        http = gateway.Client();
        http.Timeout = Timeout.InfiniteTimeSpan;
    }

    /// <summary>Processor time that the gateway has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            using var process = System.Diagnostics.Process.GetProcessById(gateway.Id);
            return process.TotalProcessorTime;
        }
    }

    /// <returns>When the first byte left, and how long it took until the answer.</returns>
    public async Task<(string NumeroLotto, DateTimeOffset Start, TimeSpan Upload)> SendAsync(LottoFile lotto)
    {
        await using var file = File.OpenRead(lotto.Path);
        using var content = new PackageContent(Head(lotto), file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(
            $"multipart/related; boundary=\"{Boundary}\"; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"application/soap+xml\"");
        var answer = await PostAsync(content);
        return (answer.Descendants(XName.Get("NumeroLotto", Ns)).Single().Value, content.Start, TimeProvider.System.GetUtcNow() - content.Start);
    }

    /// <summary>Asks until the lotto is concluded.</summary>
    public async Task<(DateTimeOffset Conclusione, int Presentate)> WaitAsync(string numeroLotto)
    {
        while (true)
        {
            await Task.Delay(Intervallo);
            var lotto = await StatoAsync(numeroLotto);
            if (lotto.Element(XName.Get("DataOraConclusione", Ns)) is { } conclusione)
            {
                return (DateTimeOffset.Parse(conclusione.Value, CultureInfo.InvariantCulture), Presentate(lotto));
            }
        }
    }

    /// <summary>Whether it is still being worked, and how much of it is.</summary>
    public async Task<(bool IsOpen, int Presentate)> ProgressAsync(string numeroLotto)
    {
        var lotto = await StatoAsync(numeroLotto);
        return (lotto.Element(XName.Get("DataOraConclusione", Ns)) is null, Presentate(lotto));
    }

    public void Dispose() => http.Dispose();

    private static int Presentate(XElement lotto) => int.Parse(lotto.Descendants(XName.Get("Presentate", Ns)).Single().Value, CultureInfo.InvariantCulture);

    private async Task<XElement> StatoAsync(string numeroLotto)
    {
        using var content = new StringContent(
            Envelope($"<m:StatoLotto xmlns:m=\"{Ns}\"><m:request>{Testata()}<m:NumeroLotto>{numeroLotto}</m:NumeroLotto></m:request></m:StatoLotto>"),
            Encoding.UTF8,
            new MediaTypeHeaderValue("application/soap+xml", "utf-8"));
        return (await PostAsync(content)).Descendants(XName.Get("Lotto", Ns)).Single();
    }

    private byte[] Head(LottoFile lotto)
    {
        var envelope = Envelope(
            $"""
            <m:InviaLotto xmlns:m="{Ns}"><m:request>{Testata()}<m:IdLotto>bulk-{lotto.Sha256[..16]}</m:IdLotto><m:NumeroDomande>{lotto.Domande}</m:NumeroDomande><m:ImprontaSha256>{lotto.Sha256}</m:ImprontaSha256><m:File><xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:file"/></m:File></m:request></m:InviaLotto>
            """);
        return Encoding.UTF8.GetBytes(string.Join(
            "\r\n",
            $"--{Boundary}",
            "Content-Type: application/xop+xml; charset=UTF-8; type=\"application/soap+xml\"",
            "Content-Transfer-Encoding: 8bit",
            "Content-ID: <root>",
            "",
            envelope,
            $"--{Boundary}",
            "Content-Type: application/xml",
            "Content-Transfer-Encoding: binary",
            "Content-ID: <file>",
            "",
            ""));
    }

    private string Testata() => string.Create(
        CultureInfo.InvariantCulture,
        $"<m:Testata><c:IdMessaggio xmlns:c=\"http://inps.it/Domande/TipiComuni/v1\">bulk-messaggio-{++messages:D6}</c:IdMessaggio><c:DataOraInvio xmlns:c=\"http://inps.it/Domande/TipiComuni/v1\">{TimeProvider.System.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}</c:DataOraInvio><c:VersioneTracciato xmlns:c=\"http://inps.it/Domande/TipiComuni/v1\">1.0</c:VersioneTracciato></m:Testata>");

    private static string Envelope(string body) =>
        $"""<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Header><inps:Identity xmlns:inps="http://inps.it/"><UserId>RSSMRA80A01H501U</UserId><CodiceUfficio>6038C</CodiceUfficio></inps:Identity></s:Header><s:Body>{body}</s:Body></s:Envelope>""";

    private async Task<XElement> PostAsync(HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("modi/soap/InvioMassivo/v1/", UriKind.Relative)) { Content = content };
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.StatusCode == HttpStatusCode.OK && text.Contains(">OK<", StringComparison.Ordinal)
            ? XDocument.Parse(text).Root!
            : throw new InvalidOperationException($"The gateway answered {(int)response.StatusCode}: {text}");
    }

    /// <summary>The package, of which only the file's bytes are read while they are sent.</summary>
    private sealed class PackageContent(byte[] head, Stream file) : HttpContent
    {
        private static readonly byte[] End = Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n");

        public DateTimeOffset Start { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Start = TimeProvider.System.GetUtcNow();
            await stream.WriteAsync(head);
            await file.CopyToAsync(stream, 1 << 17);
            await stream.WriteAsync(End);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = head.Length + file.Length + End.Length;
            return true;
        }
    }
}
