using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Inps.Interop.Engine.Avvisi;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Inps.Interop.Gateway.Avvisi;

/// <summary>Sends a message about an alert, by e-mail or as a POST to the configured address.</summary>
internal sealed class InvioAvvisi(IHttpClientFactory clients, IOptions<AvvisiOptions> settings)
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Webhook = "Avvisi";

    /// <summary>HMAC-SHA256 of the body under the shared key, lower-case hexadecimal.</summary>
    public const string FirmaHeader = "X-Firma-Sha256";

    private static readonly TimeSpan Attesa = TimeSpan.FromSeconds(30);
    private readonly AvvisiOptions options = settings.Value;

    /// <returns>Null when it was sent, else a sentence that says why not.</returns>
    public async Task<string?> SendAsync(MessaggioAvviso messaggio, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Attesa);
        try
        {
            return messaggio.Canale == CanaleAvviso.Posta
                ? await MailAsync(messaggio, limit.Token)
                : await PostAsync(messaggio, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"Nessuna risposta entro {Attesa.TotalSeconds:0} secondi.";
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or System.Net.Sockets.SocketException
            or CommandException or ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException)
        {
            return exception.Message;
        }
    }

    private async Task<string?> MailAsync(MessaggioAvviso messaggio, CancellationToken ct)
    {
        var posta = options.Posta;
        using var mail = new MimeMessage();
        mail.From.Add(MailboxAddress.Parse(posta.Mittente));
        mail.To.AddRange(posta.Destinatari.Select(MailboxAddress.Parse));
        mail.Subject = $"[Inps.Interop] {(messaggio.IsChiusura ? "Rientrato" : "Avviso")}: {messaggio.Avviso.Causa} {messaggio.Avviso.Oggetto}";
        mail.Body = new TextPart("plain") { Text = TestoOf(messaggio) };

        using var client = new SmtpClient();
        await client.ConnectAsync(posta.Server, posta.Porta, posta.Tls ? SecureSocketOptions.Auto : SecureSocketOptions.None, ct);
        if (!string.IsNullOrEmpty(posta.Utente))
        {
            await client.AuthenticateAsync(posta.Utente, posta.Password ?? "", ct);
        }

        await client.SendAsync(mail, ct);
        await client.DisconnectAsync(quit: true, ct);
        return null;
    }

    private async Task<string?> PostAsync(MessaggioAvviso messaggio, CancellationToken ct)
    {
        var avviso = messaggio.Avviso;
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new CorpoAvviso(avviso.Numero, avviso.Causa.ToString(), avviso.Oggetto, avviso.Testo, avviso.ApertoIl, avviso.ChiusoIl), AvvisiJson.Default.CorpoAvviso);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Webhook.Indirizzo) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        if (!string.IsNullOrEmpty(options.Webhook.Segreto))
        {
            request.Headers.Add(FirmaHeader, Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Webhook.Segreto), body)));
        }

        using var client = clients.CreateClient(Webhook);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        return response.IsSuccessStatusCode ? null : $"{options.Webhook.Indirizzo} ha risposto {(int)response.StatusCode}.";
    }

    private static string TestoOf(MessaggioAvviso messaggio) =>
        $"{messaggio.Avviso.Testo}\n\nAperto il {messaggio.Avviso.ApertoIl.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"
        + (messaggio.IsChiusura ? $", rientrato il {messaggio.Avviso.ChiusoIl!.Value.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.\n" : ".\n");
}
