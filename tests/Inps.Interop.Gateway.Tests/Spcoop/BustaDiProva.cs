using System.Globalization;
using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spcoop;

/// <summary>A busta as the Porta di Dominio of a patronato writes it: plain text, none of the product's code.</summary>
internal sealed record BustaDiProva
{
    public const string Egov = "http://www.cnipa.it/schemas/2003/eGovIT/Busta1_0/";
    private const string Actor = "http://www.cnipa.it/eGov_it/portadominio";
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");
    // Numbers of another run are remembered where it ran.
    private static int last = Target.Address is null ? 0 : System.Security.Cryptography.RandomNumberGenerator.GetInt32(9_000_000);

    public string Ente { get; init; } = "PAT901";

    public string Destinatario { get; init; } = "INPS0040";

    public string? Profilo { get; init; } = "EGOV_IT_ServizioSincrono";

    public string? Collaborazione { get; init; }

    public string? Servizio { get; init; } = "AssegnoTemporaneo";

    public string? Azione { get; init; } = "Echo";

    public string Identificatore { get; init; } = NewIdentificatore("PAT901");

    public string Ora { get; init; } = At(TimeProvider.System.GetUtcNow());

    public string? Riferimento { get; init; }

    public string? Scadenza { get; init; }

    /// <summary>Elements that follow Messaggio.</summary>
    public string DopoMessaggio { get; init; } = "";

    /// <summary>Elements that follow IntestazioneMessaggio.</summary>
    public string Liste { get; init; } = "";

    public string Body { get; init; } = Wire.Echo;

    public string Identity { get; init; } = Wire.Identity;

    public static string NewIdentificatore(string ente) =>
        string.Create(CultureInfo.InvariantCulture, $"{ente}_{ente}SPCoopIT_{Interlocked.Increment(ref last):0000000}_{TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Roma):yyyy-MM-dd_HH:mm}");

    /// <summary>Local time without a zone.</summary>
    public static string At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Roma).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string AlPiuUnaVolta(bool conferma = false) =>
        $"""<e:ProfiloTrasmissione inoltro="EGOV_IT_ALPIUUNAVOLTA" confermaRicezione="{(conferma ? "true" : "false")}"/>""";

    /// <summary>The header block.</summary>
    public string Intestazione =>
        $"""
        <e:Intestazione xmlns:e="{Egov}" s:actor="{Actor}" s:mustUnderstand="1">
          <e:IntestazioneMessaggio>
            <e:Mittente><e:IdentificativoParte tipo="SPC">{Ente}</e:IdentificativoParte></e:Mittente>
            <e:Destinatario><e:IdentificativoParte tipo="SPC">{Destinatario}</e:IdentificativoParte></e:Destinatario>
            {Element("ProfiloCollaborazione", Profilo)}{Element("Collaborazione", Collaborazione)}{(Servizio is null ? "" : $"<e:Servizio tipo=\"SPC\">{Servizio}</e:Servizio>")}{Element("Azione", Azione)}
            <e:Messaggio>
              <e:Identificatore>{Identificatore}</e:Identificatore>
              <e:OraRegistrazione tempo="EGOV_IT_Locale">{Ora}</e:OraRegistrazione>
              {Element("RiferimentoMessaggio", Riferimento)}{Element("Scadenza", Scadenza)}
            </e:Messaggio>
            {DopoMessaggio}
          </e:IntestazioneMessaggio>
          {Liste}
        </e:Intestazione>
        """;

    public override string ToString() => Wire.Envelope(Body, Intestazione + Identity, Wire.Soap11);

    private static string Element(string name, string? text) => text is null ? "" : $"<e:{name}>{text}</e:{name}>";
}

/// <summary>Posts to the Porta di Dominio, and what tests ask of its answers.</summary>
internal static class PortaDiProva
{
    private static readonly XNamespace E = BustaDiProva.Egov;
    private static readonly XNamespace S = Wire.Soap11;

    public static Task<Answer> SendAsync(this HttpClient client, BustaDiProva busta) => client.SendToPortaAsync(busta.ToString());

    public static async Task<Answer> SendToPortaAsync(this HttpClient client, string envelope, string mediaType = "text/xml", string address = "PD")
    {
        using var content = Wire.Content(envelope, mediaType);
        content.Headers.Add("SOAPAction", "\"PortaDominio\"");
        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        return await Answer.ReadAsync(response);
    }

    /// <summary>The header block of the answer; null when it has none.</summary>
    public static XElement? Intestazione(this Answer answer) => answer.Envelope.Element(S + "Header")?.Element(E + "Intestazione");

    /// <summary>The text of an element of the answer's busta; null when it is not there.</summary>
    public static string? InBusta(this Answer answer, string name) => answer.Intestazione()!.Descendants(E + name).FirstOrDefault()?.Value;

    public static IReadOnlyList<(string Codice, string Rilevanza, string Posizione)> Eccezioni(this Answer answer) =>
    [
        .. answer.Intestazione()!.Elements(E + "ListaEccezioni").Elements(E + "Eccezione")
            .Select(e => (e.Attribute("codiceEccezione")!.Value, e.Attribute("rilevanza")!.Value, e.Attribute("posizione")!.Value)),
    ];

    /// <summary>The faultcode without its prefix, and the faultstring.</summary>
    public static (string Code, string Sentence) Fault(this Answer answer)
    {
        var fault = answer.Envelope.Element(S + "Body")!.Element(S + "Fault")!;
        return (fault.Element("faultcode")!.Value.Split(':')[^1], fault.Element("faultstring")!.Value);
    }
}
