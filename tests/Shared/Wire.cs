using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace Inps.Interop.Tests.Shared;

/// <summary>Envelopes and answers as a stranger writes and reads them: plain text and LINQ to XML, none of the product's code.</summary>
internal static class Wire
{
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string AssegnoTemporaneo = "http://inps.it/AssegnoTemporaneo/v1";
    public const string GestioneDomande = "http://inps.it/GestioneDomande/v1";
    public const string Comune = "http://inps.it/Domande/TipiComuni/v1";
    public const string Errori = "http://inps.it/Interoperabilita/Errori/v1";

    public const string Identity =
        """<inps:Identity xmlns:inps="http://inps.it/"><UserId>RSSMRA80A01H501U</UserId><CodiceUfficio>6038C</CodiceUfficio></inps:Identity>""";

    public const string Echo = """<a:Echo xmlns:a="http://inps.it/AssegnoTemporaneo/v1"><a:request><Messaggio xmlns="http://inps.it/Domande/TipiComuni/v1">ciao</Messaggio></a:request></a:Echo>""";

    public static string Envelope(string body, string? headers = Identity, string ns = Soap12) =>
        $"""<s:Envelope xmlns:s="{ns}"><s:Header>{headers}</s:Header><s:Body>{body}</s:Body></s:Envelope>""";

    /// <summary>A sample file with its placeholders filled and without its XML declaration.</summary>
    /// <param name="relative">As <see cref="SampleFinder.SampleOf"/> takes it.</param>
    /// <param name="uso">As <see cref="CampioniDiProva.PathOf"/> takes it.</param>
    public static string Sample(string relative, string idMessaggio, DateTimeOffset? invio = null, [CallerFilePath] string uso = "")
    {
        var text = File.ReadAllText(CampioniDiProva.SampleOf(relative, uso))
            .Replace("{{IdMessaggio}}", idMessaggio, StringComparison.Ordinal)
            .Replace(
                "{{DataOraInvio}}",
                (invio ?? TimeProvider.System.GetUtcNow()).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                StringComparison.Ordinal);
        return text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..];
    }

    /// <param name="conferma">ConfermaAvviso; null for none.</param>
    public static string PresentaDomanda(string domanda, bool ricevuta = false, string servizio = "AssegnoTemporaneo", string? conferma = null) =>
        $"""<a:PresentaDomanda xmlns:a="http://inps.it/{servizio}/v1"><a:request>{domanda}{(conferma is null ? "" : $"<a:ConfermaAvviso>{conferma}</a:ConfermaAvviso>")}{(ricevuta ? "<a:RichiediRicevutaInLinea>SI</a:RichiediRicevutaInLinea>" : "")}</a:request></a:PresentaDomanda>""";

    public static StringContent Content(string envelope, string mediaType = "application/soap+xml") =>
        new(envelope, Encoding.UTF8, new MediaTypeHeaderValue(mediaType, "utf-8"));

    /// <summary>Posts an envelope to a service.</summary>
    public static async Task<Answer> PostAsync(this HttpClient client, string envelope, string servizio = "AssegnoTemporaneo", string mediaType = "application/soap+xml")
    {
        using var content = Content(envelope, mediaType);
        return await client.SendAsync(content, servizio);
    }

    public static async Task<Answer> SendAsync(this HttpClient client, HttpContent content, string servizio = "AssegnoTemporaneo")
    {
        try
        {
            using var response = await client.PostAsync(new Uri($"modi/soap/{servizio}/v1/", UriKind.Relative), content);
            return await Answer.ReadAsync(response);
        }
        catch (SocketException exception)
        {
            // A server that dies right after it took the connection: of this one case the client's handler lets the socket's own exception through.
            throw new HttpRequestException("The connection was lost as soon as it was made.", exception);
        }
    }
}

/// <summary>An answer with what tests ask of it.</summary>
internal sealed record Answer(int Status, string ContentType, string? IdTransazione, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public XElement Envelope { get; } = XDocument.Parse(Text).Root!;

    /// <summary>The stable code of a fault, from its detail; null when the answer is no fault.</summary>
    public string? FaultCode => Envelope.Descendants(XName.Get("customFaultCode", Wire.Errori)).SingleOrDefault()?.Value;

    public string? Esito => Element("Esito", Wire.Comune);

    public IReadOnlyList<string> Codici => [.. Envelope.Descendants(XName.Get("Codice", Wire.Comune)).Select(code => code.Value)];

    public string? Element(string localName, string ns) => Envelope.Descendants(XName.Get(localName, ns)).FirstOrDefault()?.Value;

    /// <summary>First element of the local name, whatever its namespace.</summary>
    public string? Element(string localName) => Envelope.Descendants().FirstOrDefault(element => element.Name.LocalName == localName)?.Value;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString() ?? "",
            headers.GetValueOrDefault("INPS-IdTransazione"),
            headers,
            await response.Content.ReadAsStringAsync());
    }
}
