using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Lotti;

/// <summary>A lotto as its ente may read it.</summary>
public sealed record LottoTrovato
{
    /// <summary>Such as <c>LOT00000000000000012</c>.</summary>
    public required string NumeroLotto { get; init; }

    public required string IdLotto { get; init; }

    /// <summary>Code of the prestazione of all domande; null when the lotto may hold several.</summary>
    public string? CodicePrestazione { get; init; }

    public required StatoLotto Stato { get; init; }

    public required int NumeroDomande { get; init; }

    /// <summary>Domande staged so far.</summary>
    public required int Acquisite { get; init; }

    /// <summary>SHA-256 of the bytes of the domande staged so far; only while the lotto is not whole.</summary>
    public byte[]? ImprontaAcquisite { get; init; }

    /// <summary>Receipt of the whole lotto; null while something is missing.</summary>
    public DateTimeOffset? Ricezione { get; init; }

    public DateTimeOffset? Conclusione { get; init; }

    /// <summary>Registered by this lotto.</summary>
    public int Presentate { get; init; }

    /// <summary>Of those, the ones that have their protocollo.</summary>
    public int Protocollate { get; init; }

    public int Duplicate { get; init; }

    public int Scartate { get; init; }

    /// <summary>Why it was discarded.</summary>
    public IReadOnlyList<Segnalazione> Motivi { get; init; } = [];
}

/// <summary>A domanda of a lotto, with its outcome there.</summary>
/// <param name="IdTransazione">The call that carried it.</param>
public sealed record ElementoNelLotto(string NumeroLotto, string IdLotto, Guid IdTransazione, EsitoDellElemento Esito);

/// <summary>The outcome of one domanda of a lotto.</summary>
/// <param name="IdMessaggio">Null when it could not be read.</param>
public sealed record EsitoDellElemento(
    int Posizione,
    StatoElementoLotto Stato,
    string? IdMessaggio,
    Esito Esito,
    IReadOnlyList<Segnalazione> Segnalazioni,
    bool Duplicato,
    long? NumeroDomanda,
    string? IdDomanda,
    string? NumeroProtocollo);

/// <summary>A lotto that was worked to its end.</summary>
/// <param name="Consegna">Null when its result is not delivered but asked for.</param>
public sealed record LottoConcluso(string NumeroLotto, int NumeroDomande, StatoLotto Stato, DateTimeOffset Conclusione, StatoConsegna? Consegna);
