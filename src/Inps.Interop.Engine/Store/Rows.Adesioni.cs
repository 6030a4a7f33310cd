using Inps.Interop.Engine.Adesioni;

namespace Inps.Interop.Engine.Store;

/// <summary>An adesione; lists are texts of one item a line.</summary>
internal sealed class AdesioneRow
{
    public long Id { get; set; }
    public required string CodiceEnte { get; set; }
    public Ambiente Ambiente { get; set; }
    public required string Denominazione { get; set; }
    public required string CodicePatronato { get; set; }
    public string? CodiceFiscaleEnte { get; set; }
    public string? Referente { get; set; }
    public string? EmailReferente { get; set; }
    public string? TelefonoReferente { get; set; }
    public StatoAdesione Stato { get; set; }

    /// <summary>The state to which a suspended adesione goes back.</summary>
    public StatoAdesione? StatoPrecedente { get; set; }
    public ProfiloSicurezza Profilo { get; set; }

    /// <summary>Services whose calls must carry Agid-JWT-TrackingEvidence.</summary>
    public required string Audit { get; set; }
    public bool IdentityBlocchiSeparati { get; set; }
    public bool PresaVisioneAmmessa { get; set; }
    public required string Servizi { get; set; }
    public required string Indirizzi { get; set; }
    public required string Callback { get; set; }
    public required string Uffici { get; set; }

    /// <summary>Services of the Porta di Dominio, each with its last day.</summary>
    public string PortaDiDominio { get; set; } = "";
    public int? RichiesteAlMinuto { get; set; }
    public int? ChiamateContemporanee { get; set; }
    public List<CertificatoRow> Certificati { get; set; } = [];
}

internal sealed class CertificatoRow
{
    public long Id { get; set; }
    public long AdesioneId { get; set; }
    public string? ThumbprintSha256 { get; set; }
    public string? Issuer { get; set; }
    public string? Subject { get; set; }

    /// <summary>The whole certificate, DER; null where only its name was given.</summary>
    public byte[]? Der { get; set; }
    public DateTimeOffset? ValidoDal { get; set; }
    public DateTimeOffset? ValidoFino { get; set; }
    public bool Promosso { get; set; }
    public DateTimeOffset? RevocatoIl { get; set; }
    public string? MotivoRevoca { get; set; }

    /// <summary>When its ente was told that it expires soon.</summary>
    public DateTimeOffset? AvvisatoIl { get; set; }
}

/// <summary>One change of an adesione: who, why, what.</summary>
internal sealed class StoriaAdesioneRow
{
    public long Id { get; set; }
    public required string CodiceEnte { get; set; }
    public Ambiente Ambiente { get; set; }
    public DateTimeOffset Istante { get; set; }
    public required string Operatore { get; set; }
    public required string Motivo { get; set; }
    public AzioneAdesione Azione { get; set; }
    public required string Dettaglio { get; set; }
}
