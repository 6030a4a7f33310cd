using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Inps.Interop.Gateway.Console.Messaggi;

/// <summary>What of a message everybody at the console may see. The names that are shown are listed; whatever is new is hidden until somebody lists it.</summary>
internal static partial class Riservatezza
{
    public const string Nascosto = "•••";

    private static readonly FrozenSet<string> Mostrati = FrozenSet.ToFrozenSet(
        [
            // Header and outcome of a message.
            "IdMessaggio", "DataOraInvio", "Applicativo", "VersioneTracciato", "CodicePatronato", "CodiceUfficio", "NumeroPratica", "IdRichiesta", "Esito", "DescrizioneErrore",
            "Duplicato", "DataOraRisposta", "ConfermaAvviso", "Messaggio",

            // Findings and faults.
            "Codice", "Severita", "Descrizione", "Rimedio", "Campo", "Riga", "Colonna", "codice", "severita", "descrizione", "rimedio", "riga", "colonna", "fase", "Fase", "Errori", "XPath", "xpath",
            "type", "title", "status", "detail", "instance", "customFaultCode", "Value", "Text", "faultcode", "faultstring", "description", "CodiceGuasto", "FaseRaggiunta", "StatoHttp", "Tempi",
            "TotaleErrori", "IdTransazione",

            // What INPS says of a domanda, and the numbers of things.
            "NumeroDomanda", "IdDomanda", "NumeroProtocollo", "DataProtocollo", "StatoDomanda", "Stato", "StatoMinore", "StatoQuota", "StatoCanale", "StatoLotto", "StatoElemento", "StatoConsegna",
            "StatoRiesame", "StatoPagamento", "StatoIndebito", "StatoBonus", "DataOraPresentazione", "DataUltimaVariazione", "VersioneDomanda", "Prestazione", "Progressivo", "Passo", "IdDocumento",
            "TipoDocumento", "IdLotto", "NumeroLotto", "NumeroDomande", "Pagina", "Pagine", "Posizione", "TotaleRisultati", "Presentate", "Protocollate", "Duplicate", "Scartate", "Cursore", "Evento",
            "TipoEvento", "DataOra", "IdRiesame", "IdPagamento", "IdIndebito", "IdNotifica", "IdConto", "ProtocollazioneDifferita", "TokenConferma", "ScadenzaToken", "Scadenza",
            "Servizio", "Operazione", "VersioneTesto", "PresaVisione", "RichiediRicevutaInLinea", "ImprontaSha256", "Dimensione", "TipoContenuto", "Limite",

            // Addressing and security: keys and digests of organisations, not of people.
            "MessageID", "RelatesTo", "To", "Action", "Address", "Created", "Expires", "BinarySecurityToken", "SignatureValue", "DigestValue", "X509IssuerName", "X509SerialNumber",
        ], StringComparer.Ordinal);

    /// <summary>True for the text of an element that is hidden.</summary>
    public static bool IsHidden(string elemento, string testo) => !string.IsNullOrWhiteSpace(testo) && !Mostrati.Contains(elemento);

    /// <summary>A stretch of a message as everybody may see it.</summary>
    public static string Show(PezzoMessaggio pezzo) => pezzo.Tipo switch
    {
        TipoPezzo.Tag => pezzo.Testo,
        TipoPezzo.Testo when IsHidden(pezzo.Elemento, pezzo.Testo) => Nascosto,
        _ => Clean(pezzo.Testo),
    };

    /// <summary>A text that is shown, without the codici fiscali, the IBAN and the quoted values that may stand in it.</summary>
    public static string Clean(string testo) => Personale().Replace(testo, Nascosto);

    [GeneratedRegex(@"\b([A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPR-T][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]|[A-Z]{2}\d{2}[A-Z0-9]{11,30})\b|(?<=[Vv]alore )'[^']*'|(?<=[Vv]alue )'[^']*'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Personale();
}
