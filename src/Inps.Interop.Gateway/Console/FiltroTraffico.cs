using System.Globalization;
using Inps.Interop.Engine.Traffico;
using Microsoft.AspNetCore.Http.Extensions;

namespace Inps.Interop.Gateway.Console;

/// <summary>The form of the search over the traffic: what its fields hold, as search, as address, and as form again (<see cref="CampiRiservati"/>).</summary>
internal sealed record FiltroTraffico
{
    public string? Transazione { get; set; }

    /// <summary>Begin, as a field of type datetime-local writes it, in Italian time.</summary>
    public string? Dal { get; set; }

    public string? Al { get; set; }

    public string? Ente { get; set; }

    public string? Certificato { get; set; }

    public string? Ip { get; set; }

    /// <summary>Name of a <see cref="PortaDiIngresso"/>.</summary>
    public string? Porta { get; set; }

    public string? Servizio { get; set; }

    public string? Operazione { get; set; }

    public string? UserId { get; set; }

    public string? Ufficio { get; set; }

    public string? Messaggio { get; set; }

    public string? Pratica { get; set; }

    public string? Domanda { get; set; }

    public string? Protocollo { get; set; }

    /// <summary>A codice fiscale as it was typed, or the hexadecimal keyed hash that stands for it.</summary>
    public string? Fiscale { get; set; }

    public string? Esito { get; set; }

    public string? Codice { get; set; }

    public string? Testo { get; set; }

    /// <summary>The fields that are filled in, by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Campi => new KeyValuePair<string, string?>[]
    {
        new("Transazione", Transazione), new("Dal", Dal), new("Al", Al), new("Ente", Ente), new("Certificato", Certificato), new("Ip", Ip), new("Porta", Porta), new("Servizio", Servizio),
        new("Operazione", Operazione), new("UserId", UserId), new("Ufficio", Ufficio), new("Messaggio", Messaggio), new("Pratica", Pratica), new("Domanda", Domanda),
        new("Protocollo", Protocollo), new("Fiscale", Fiscale), new("Esito", Esito), new("Codice", Codice), new("Testo", Testo),
    }.Where(campo => !string.IsNullOrWhiteSpace(campo.Value)).Select(campo => KeyValuePair.Create(campo.Key, campo.Value!.Trim()));

    /// <summary>The query string.</summary>
    public string Query(params IEnumerable<KeyValuePair<string, string>> altri) => new QueryBuilder(Campi.Concat(altri)).ToString();

    /// <summary>The number of domanda out of the field, which takes an IdDomanda too; null when it is empty; -1 when it is neither.</summary>
    public long? NumeroDomanda
    {
        get
        {
            var text = Domanda?.Trim();
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            var digits = text.StartsWith("DOM", StringComparison.OrdinalIgnoreCase) ? text[3..] : text;
            return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero : -1;
        }
    }

    public RicercaTraffico ToRicerca() => new()
    {
        Dal = Formati.FromCampo(Dal),
        Al = Formati.FromCampo(Al),
        Ente = Clean(Ente),
        Certificato = Clean(Certificato)?.Replace(":", "", StringComparison.Ordinal).ToUpperInvariant(),
        Ip = Clean(Ip),
        Porta = Enum.TryParse<PortaDiIngresso>(Porta, out var porta) && Enum.IsDefined(porta) ? porta : null,
        Servizio = Clean(Servizio),
        Operazione = Clean(Operazione),
        UserId = Clean(UserId),
        CodiceUfficio = Clean(Ufficio),
        IdMessaggio = Clean(Messaggio),
        NumeroPratica = Clean(Pratica),
        NumeroDomanda = NumeroDomanda,
        NumeroProtocollo = Clean(Protocollo)?.ToUpperInvariant(),
        ImprontaCodiceFiscale = Clean(Fiscale) is not { } fiscale ? null : CampiRiservati.IsImpronta(fiscale) ? Convert.FromHexString(fiscale) : [],
        Esito = Clean(Esito),
        Codice = Clean(Codice)?.ToUpperInvariant(),
        Testo = Clean(Testo),
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
