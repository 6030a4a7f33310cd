using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Domande;

/// <summary>A registered domanda as its ente may read it.</summary>
public sealed record DomandaRegistrata
{
    public required long NumeroDomanda { get; init; }

    public required string IdDomanda { get; init; }

    /// <summary>Code of the prestazione, such as <c>AT</c>.</summary>
    public required string CodicePrestazione { get; init; }

    public required string CodiceEnte { get; init; }

    public required string CodiceUfficio { get; init; }

    public required string UserId { get; init; }

    public required string Canale { get; init; }

    public required CodiceFiscale Richiedente { get; init; }

    public required StatoDomanda Stato { get; init; }

    /// <summary>1 when registered; grows with each change.</summary>
    public required int Versione { get; init; }

    public required DateTimeOffset Presentazione { get; init; }

    public required DateTimeOffset UltimaVariazione { get; init; }

    public string? NumeroProtocollo { get; init; }

    public DateTimeOffset? DataProtocollo { get; init; }

    /// <summary>SHA-256 of the content as presented, kept in the protocol register or in its queue; null in lists while the domanda waits for its protocollo.</summary>
    public byte[]? Impronta { get; init; }

    public string? NumeroPratica { get; init; }

    public required IReadOnlyList<MinoreRegistrato> Minori { get; init; }

    /// <summary>Stored form, to be read with <c>Prestazione.Deserialize</c>; null in lists.</summary>
    public byte[]? Contenuto { get; init; }
}

/// <summary>A minor with its own state (AT-64).</summary>
public sealed record MinoreRegistrato(int Progressivo, CodiceFiscale CodiceFiscale, CodiceFiscale? AltroGenitore, DateOnly Decorrenza, StatoDomanda Stato);
