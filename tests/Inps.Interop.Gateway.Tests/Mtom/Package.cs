using System.Net.Http.Headers;
using System.Text;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Mtom;

/// <summary>MTOM messages as a stranger writes and reads them: bytes put together by hand, none of the product's code.</summary>
internal static partial class Package
{
    public const string Boundary = "----=_prova";

    public static string Include(string cid) => $"<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:{cid}\"/>";

    /// <summary>An HTTP body of an envelope and its attachments, by Content-ID.</summary>
    public static ByteArrayContent Content(string envelope, string soap = Wire.Soap12, params (string Id, byte[] Bytes)[] attachments) =>
        Raw(Bytes(envelope, soap, attachments), soap);

    public static ByteArrayContent Raw(byte[] body, string soap = Wire.Soap12)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType(soap));
        return content;
    }

    public static string ContentType(string soap = Wire.Soap12) =>
        $"multipart/related; type=\"application/xop+xml\"; boundary=\"{Boundary}\"; start=\"<busta@prova>\"; start-info=\"{NameOf(soap)}\"";

    public static byte[] Bytes(string envelope, string soap = Wire.Soap12, params (string Id, byte[] Bytes)[] attachments)
    {
        using var body = new MemoryStream();
        body.Write(Encoding.UTF8.GetBytes(
            $"--{Boundary}\r\nContent-Type: application/xop+xml; charset=utf-8; type=\"{NameOf(soap)}\"\r\nContent-ID: <busta@prova>\r\n\r\n{envelope}"));
        foreach (var (id, bytes) in attachments)
        {
            body.Write(Encoding.ASCII.GetBytes($"\r\n--{Boundary}\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <{id}>\r\n\r\n"));
            body.Write(bytes);
        }

        body.Write(Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n"));
        return body.ToArray();
    }

    /// <summary>Posts a package; its answer's envelope, whether it came in a package or plain.</summary>
    public static async Task<Answer> ExchangeAsync(this HttpClient client, HttpContent content, string servizio = "AssegnoTemporaneo")
    {
        using var response = await client.PostAsync(new Uri($"modi/soap/{servizio}/v1/", UriKind.Relative), content);
        return response.Content.Headers.ContentType?.MediaType == "multipart/related" ? (await ReadAsync(response)).Answer : await Answer.ReadAsync(response);
    }

    /// <summary>Takes an answer apart: the envelope as an <see cref="Answer"/>, and the parts by Content-ID.</summary>
    public static async Task<(Answer Answer, IReadOnlyDictionary<string, byte[]> Parts)> ReadAsync(HttpResponseMessage response)
    {
        var contentType = response.Content.Headers.ContentType!;
        contentType.MediaType.Should().Be("multipart/related", "the answer was {0}", await response.Content.ReadAsStringAsync());
        var boundary = contentType.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
        var start = contentType.Parameters.Single(parameter => parameter.Name == "start").Value!.Trim('"', '<', '>');

        // Latin-1 keeps every byte.
        var text = Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());
        text.Should().EndWith($"\r\n--{boundary}--\r\n");
        var parts = text.Split($"--{boundary}")[1..^1].Select(part => part.Split("\r\n\r\n", 2)).ToDictionary(
            part => System.Text.RegularExpressions.Regex.Match(part[0], "Content-ID: <(.*)>").Groups[1].Value,
            part => Encoding.Latin1.GetBytes(part[1][..^2]));
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var answer = new Answer(
            (int)response.StatusCode, contentType.ToString(), headers.GetValueOrDefault("INPS-IdTransazione"), headers, Encoding.UTF8.GetString(parts[start]));
        return (answer, parts.Where(part => part.Key != start).ToDictionary());
    }

    /// <summary>A message with base64 in its Contenuto elements, as the package of the same message.</summary>
    public static ByteArrayContent Of(string envelope, string soap = Wire.Soap12)
    {
        var attachments = new List<(string, byte[])>();
        var optimized = Contenuto().Replace(envelope, match =>
        {
            var id = $"allegato+{attachments.Count}@prova";
            attachments.Add((id, Convert.FromBase64String(match.Groups[2].Value)));
            return $"{match.Groups[1].Value}{Include(Uri.EscapeDataString(id))}</";
        });
        attachments.Should().NotBeEmpty();
        return Content(optimized, soap, [.. attachments]);
    }

    [System.Text.RegularExpressions.GeneratedRegex("(<c:Contenuto>)([^<]*)</")]
    private static partial System.Text.RegularExpressions.Regex Contenuto();

    private static string NameOf(string soap) => soap == Wire.Soap12 ? "application/soap+xml" : "text/xml";
}
