using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Gateway.Fascicoli;

/// <summary>What is recorded of a call, and what was agreed with its ente, as JSON that people can read too.</summary>
internal static class SchedeDelFascicolo
{
    private static readonly JsonSerializerOptions Leggibile = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The trace of a call: who, what, with which outcome, how long each stage took.</summary>
    public static byte[] Of(RecordTraffico chiamata) => Write(new JsonObject
    {
        ["IdTransazione"] = chiamata.IdTransazione,
        ["Istante"] = chiamata.Istante.ToUniversalTime(),
        ["Ente"] = chiamata.Ente,
        ["Certificato"] = chiamata.Certificato is { } impronta ? Convert.ToHexString(impronta) : null,
        ["Ip"] = chiamata.Ip,
        ["Servizio"] = chiamata.Servizio,
        ["Operazione"] = chiamata.Operazione,
        ["UserId"] = chiamata.UserId,
        ["CodiceUfficio"] = chiamata.CodiceUfficio,
        ["IdMessaggio"] = chiamata.IdMessaggio,
        ["NumeroPratica"] = chiamata.NumeroPratica,
        ["IdDomanda"] = chiamata.NumeroDomanda is { } numero ? IdDomanda.Of(numero) : null,
        ["NumeroProtocollo"] = chiamata.NumeroProtocollo,
        ["Esito"] = EsitoChiamata.NameOf(chiamata.Esito),
        ["StatoHttp"] = chiamata.StatoHttp,
        ["FaseRaggiunta"] = chiamata.Fase,
        ["Codici"] = chiamata.Codici,
        ["Guasto"] = chiamata.Guasto,
        ["ByteRichiesta"] = chiamata.DimensioneRichiesta,
        ["ByteRisposta"] = chiamata.DimensioneRisposta,
        ["FasiInMillisecondi"] = new JsonObject(DurateChiamata.Fasi(chiamata.Tempi).Select(fase => KeyValuePair.Create<string, JsonNode?>(fase.Fase, fase.Millisecondi))),
        ["IntestazioniHttp"] = Texts(Encoding.UTF8.GetString(chiamata.Intestazioni ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    });

    /// <summary>An adesione as it is now, with its changes.</summary>
    public static byte[] Of(Adesione adesione, IEnumerable<VoceStoria> storia) => Write(new JsonObject
    {
        ["CodiceEnte"] = adesione.CodiceEnte,
        ["Denominazione"] = adesione.Denominazione,
        ["CodicePatronato"] = adesione.CodicePatronato,
        ["CodiceFiscaleEnte"] = adesione.CodiceFiscaleEnte,
        ["Ambiente"] = adesione.Ambiente.ToString(),
        ["Stato"] = adesione.Stato.ToString(),
        ["Profilo"] = adesione.Profilo.ToString(),
        ["ProfiliDeiServizi"] = new JsonObject(adesione.ProfiliDeiServizi.Select(profilo => KeyValuePair.Create<string, JsonNode?>(profilo.Key, profilo.Value.ToString()))),
        ["ServiziConAudit"] = Texts(adesione.ServiziConAudit.Order(StringComparer.Ordinal)),
        ["Servizi"] = Texts(adesione.Servizi.Order(StringComparer.Ordinal)),
        ["PortaDiDominio"] = Texts(adesione.PortaDiDominio.Keys.Order(StringComparer.Ordinal)),
        ["Uffici"] = Texts(adesione.Uffici.Order(StringComparer.Ordinal)),
        ["IndirizziAmmessi"] = Texts(adesione.IndirizziAmmessi.Select(rete => rete.ToString())),
        ["IndirizziCallback"] = Texts(adesione.IndirizziCallback.Order(StringComparer.Ordinal)),
        ["Certificati"] = new JsonArray([.. adesione.Certificati.Select(certificato => Of(certificato))]),
        ["Storia"] = new JsonArray([.. storia.Select(voce => new JsonObject
        {
            ["Istante"] = voce.Istante.ToUniversalTime(),
            ["Operatore"] = voce.Operatore,
            ["Azione"] = voce.Azione.ToString(),
            ["Motivo"] = voce.Motivo,
            ["Dettaglio"] = voce.Dettaglio,
        })]),
    });

    private static JsonObject Of(CertificatoAdesione certificato) => new()
    {
        ["ImprontaSha256"] = certificato.ThumbprintSha256,
        ["Emittente"] = certificato.Issuer,
        ["Soggetto"] = certificato.Subject,
        ["ValidoDal"] = certificato.ValidoDal?.ToUniversalTime(),
        ["ValidoFino"] = certificato.ValidoFino?.ToUniversalTime(),
        ["RevocatoIl"] = certificato.RevocatoIl?.ToUniversalTime(),
        ["MotivoRevoca"] = certificato.MotivoRevoca,
        ["Promosso"] = certificato.Promosso,
    };

    private static JsonArray Texts(IEnumerable<string> testi) => new([.. testi.Select(testo => JsonValue.Create(testo))]);

    private static byte[] Write(JsonObject scheda) => Encoding.UTF8.GetBytes(scheda.ToJsonString(Leggibile));
}
