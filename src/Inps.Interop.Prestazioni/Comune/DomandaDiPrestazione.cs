namespace Inps.Interop.Prestazioni.Comune;

/// <summary>What every domanda has, whatever its prestazione; each slice adds its own blocks.</summary>
public abstract record DomandaDiPrestazione
{
    public required Testata Testata { get; init; }

    public required Soggetto Richiedente { get; init; }

    public IReadOnlyList<Dichiarazione> Dichiarazioni { get; init; } = [];

    /// <summary>Null when the element is missing (DIC-R002).</summary>
    public InformativaPrivacy? InformativaPrivacy { get; init; }

    public Patrocinio? Patrocinio { get; init; }

    public IReadOnlyList<Allegato> Allegati { get; init; } = [];
}

/// <summary>Identifies the message; the IdMessaggio is the key of idempotency (domain 2.2).</summary>
/// <param name="DataOraInvio">As written by the caller; without offset it is Italian time.</param>
public sealed record Testata(string IdMessaggio, DateTimeOffset DataOraInvio, string VersioneTracciato, Applicativo? Applicativo = null);

/// <summary>The caller's software.</summary>
public sealed record Applicativo(string Nome, string? Versione);

/// <summary>A declaration of responsibility (DPR 445/2000 arts. 46 and 47).</summary>
/// <param name="Codice">Fixed code of the prestazione, such as <c>ISEE_VALIDO</c>.</param>
/// <param name="Resa">True for SI.</param>
/// <param name="Dettaglio">Sub-code where the declaration has alternatives.</param>
public sealed record Dichiarazione(string Codice, bool Resa, string? Dettaglio);

public sealed record InformativaPrivacy(bool PresaVisione, string? VersioneTesto);

/// <summary>The mandate to the patronato (L. 152/2001).</summary>
public sealed record Patrocinio(
    string CodicePatronato,
    string CodiceUfficio,
    CodiceFiscale? CodiceFiscaleOperatore,
    DateOnly? DataMandato,
    string? NumeroPratica,
    Allegato? MandatoAllegato);

/// <summary>A document joined to the domanda.</summary>
/// <param name="ImprontaSha256">Digest declared by the caller, 64 hexadecimal digits.</param>
public sealed record Allegato(string NomeFile, string TipoContenuto, string? ImprontaSha256, ReadOnlyMemory<byte> Contenuto, string? Descrizione);
