using System.Globalization;
using System.Security.Cryptography;
using Inps.Interop.Gateway.Tests.Contracts;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Mtom;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>Messages of InvioMassivo as a stranger writes them, and answers that are always held against the served schema.</summary>
internal static class Messaggi
{
    public const string Servizio = "InvioMassivo";
    public const string Ns = "http://inps.it/InvioMassivo/v1";

    public static string NewIdLotto() => $"lotto-{Guid.CreateVersion7():N}";

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>An InviaLotto with the domande inside the message.</summary>
    public static string InviaLotto(string idLotto, IReadOnlyList<string> domande, Invio? invio = null) =>
        InviaLotto(idLotto, domande.Count, $"<m:Domande>{string.Concat(domande.Select(d => "\n" + d))}\n</m:Domande>", invio ?? new());

    public static string InviaLotto(string idLotto, int numeroDomande, string contenuto, Invio invio) => $"""
        <m:InviaLotto xmlns:m="{Ns}" xmlns:c="{Wire.Comune}"><m:request>{Testata()}<m:IdLotto>{idLotto}</m:IdLotto>
        {Optional("Prestazione", invio.Prestazione)}<m:NumeroDomande>{(invio.NumeroDomande ?? numeroDomande).ToString(CultureInfo.InvariantCulture)}</m:NumeroDomande>
        {Optional("DaPosizione", invio.DaPosizione?.ToString(CultureInfo.InvariantCulture))}{Optional("ImprontaSha256", invio.Impronta)}{Optional("ImprontaAcquisite", invio.Acquisite)}{Optional("ConfermaAvviso", invio.Conferma)}
        {contenuto}</m:request></m:InviaLotto>
        """;

    /// <summary>StatoLotto, EsitiLotto or AnnullaLotto.</summary>
    public static string Su(string operazione, string riferimento) =>
        $"""<m:{operazione} xmlns:m="{Ns}" xmlns:c="{Wire.Comune}"><m:request>{Testata()}{riferimento}</m:request></m:{operazione}>""";

    public static string Numero(string? numeroLotto) => $"<m:NumeroLotto>{numeroLotto}</m:NumeroLotto>";

    public static string Id(string idLotto) => $"<m:IdLotto>{idLotto}</m:IdLotto>";

    public static string Correlazione(string? valore) => $"""<im:X-Correlation-ID xmlns:im="{Ns}">{valore}</im:X-Correlation-ID>""";

    /// <summary>Sends domande inside the message.</summary>
    public static Task<Answer> InviaAsync(this LottiGateway gateway, string idLotto, IReadOnlyList<string> domande, Invio? invio = null) => gateway.CallAsync(InviaLotto(idLotto, domande, invio));

    /// <summary>Sends a file as the attachment of the message.</summary>
    public static async Task<Answer> InviaFileAsync(this LottiGateway gateway, string idLotto, int numeroDomande, byte[] file, Invio? invio = null, string soap = Wire.Soap12)
    {
        invio ??= new();
        var body = InviaLotto(idLotto, numeroDomande, $"<m:File>{Package.Include("file")}</m:File>", invio with { Impronta = invio.Impronta ?? Sha256(file) });
        using var content = Package.Content(Wire.Envelope(body, Wire.Identity, soap), soap, ("file", file));
        return await gateway.CheckAsync(await gateway.Client.ExchangeAsync(content, Servizio));
    }

    /// <summary>Asks until the lotto is concluded.</summary>
    public static async Task<Answer> ConcludeAsync(this LottiGateway gateway, string idLotto)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        Answer stato;
        while ((stato = await gateway.CallAsync(Su("StatoLotto", Id(idLotto)))).Element("Concluso", Ns) != "SI")
        {
            await Task.Delay(50, patience.Token);
        }

        return stato;
    }

    public static Task<Answer> EsitiAsync(this LottiGateway gateway, string idLotto, string pagina = "") => gateway.CallAsync(Su("EsitiLotto", Id(idLotto) + pagina));

    /// <summary>Posts a Body child of InvioMassivo.</summary>
    public static async Task<Answer> CallAsync(this LottiGateway gateway, string body, string headers = "", HttpClient? client = null, string? identity = null, string soap = Wire.Soap12) => await gateway.CheckAsync(
        await (client ?? gateway.Client).PostAsync(
            Wire.Envelope(body, (identity ?? Wire.Identity) + headers, soap), Servizio, soap == Wire.Soap12 ? "application/soap+xml" : "text/xml"));

    private static async Task<Answer> CheckAsync(this LottiGateway gateway, Answer answer)
    {
        (await ServedSchemas.ErrorsOfAsync(gateway.Process, Servizio, answer)).Should().BeEmpty("the answer was {0}", answer.Text);
        return answer;
    }

    private static string Testata() =>
        $"<m:Testata><c:IdMessaggio>{Domande.NewId()}</c:IdMessaggio><c:DataOraInvio>{TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></m:Testata>";

    private static string Optional(string name, string? value) => value is null ? "" : $"<m:{name}>{value}</m:{name}>";
}

/// <summary>What an InviaLotto may say beside its content.</summary>
internal sealed record Invio(
    string? Prestazione = null, int? NumeroDomande = null, int? DaPosizione = null, string? Impronta = null, string? Acquisite = null, string? Conferma = null);
