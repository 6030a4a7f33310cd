namespace Inps.Interop.Soap.Egov;

/// <summary>The e-Gov 1.1 header block <c>Intestazione</c>: the texts as they are written, the facts where they could be read.</summary>
public sealed record Busta
{
    /// <summary>At least one.</summary>
    public required IReadOnlyList<Parte> Mittente { get; init; }

    public required Parte Destinatario { get; init; }

    /// <summary>Null when absent.</summary>
    public string? ProfiloCollaborazione { get; init; }

    /// <summary>The identifier of a conversation; null when absent.</summary>
    public string? Collaborazione { get; init; }

    /// <summary>Null when absent.</summary>
    public Servizio? Servizio { get; init; }

    /// <summary>Null when absent.</summary>
    public string? Azione { get; init; }

    public required string Identificatore { get; init; }

    public required OraEgov OraRegistrazione { get; init; }

    public string? RiferimentoMessaggio { get; init; }

    /// <summary>The instant after which the message is worth nothing; null when absent or unreadable.</summary>
    public OraEgov? Scadenza { get; init; }

    /// <summary>Null when absent: more than once, no confirmation.</summary>
    public ProfiloTrasmissione? ProfiloTrasmissione { get; init; }

    /// <summary>The number in an ordered delivery; null when absent.</summary>
    public string? Sequenza { get; init; }

    public IReadOnlyList<Riscontro> Riscontri { get; init; } = [];

    public IReadOnlyList<Trasmissione> Trasmissioni { get; init; } = [];

    public IReadOnlyList<Eccezione> Eccezioni { get; init; } = [];
}

/// <summary>A party.</summary>
/// <param name="Tipo">Such as <c>SPC</c>.</param>
/// <param name="Codice">The code of the body.</param>
/// <param name="IndirizzoTelematico">Null when absent.</param>
public sealed record Parte(string Tipo, string Codice, string? IndirizzoTelematico = null);

/// <summary>A service.</summary>
/// <param name="Tipo">Such as <c>SPC</c>.</param>
public sealed record Servizio(string Tipo, string Nome);

/// <summary>How a message wants to be delivered.</summary>
/// <param name="Inoltro"><see cref="EgovNames.AlPiuUnaVolta"/> or <see cref="EgovNames.PiuDiUnaVolta"/>.</param>
/// <param name="ConfermaRicezione">True when a riscontro is asked for.</param>
public sealed record ProfiloTrasmissione(string Inoltro, bool ConfermaRicezione);

/// <summary>The acknowledgement of a message.</summary>
public sealed record Riscontro(string Identificatore, OraEgov OraRegistrazione);

/// <summary>A stretch of the way that a message has gone.</summary>
public sealed record Trasmissione(Parte Origine, Parte Destinazione, OraEgov OraRegistrazione);
