using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Store;

/// <summary>A lotto: what its sender said of it, how far it has come, and who works on it.</summary>
internal sealed class LottoRow
{
    public long NumeroLotto { get; set; }
    public required string Ente { get; set; }

    /// <summary>The caller's; the newest lotto of the ente with it counts.</summary>
    public required string IdLotto { get; set; }
    public required string CodicePatronato { get; set; }
    public required string CodiceUfficio { get; set; }
    public required string UserId { get; set; }
    public required string Canale { get; set; }

    /// <summary>Code that all domande must have; null for any.</summary>
    public string? Prestazione { get; set; }
    public bool PresaVisione { get; set; }
    public int NumeroDomande { get; set; }

    /// <summary>SHA-256 that tells a repetition from another lotto: of the file as sent, or of the domande inside the message.</summary>
    public required byte[] Impronta { get; set; }

    /// <summary>The same, as announced with the first domanda: a lotto that was continued is known by it too when it comes again whole.</summary>
    public required byte[] ImprontaIniziale { get; set; }
    public StatoLotto Stato { get; set; }

    /// <summary>Domande staged so far, in order.</summary>
    public int Acquisite { get; set; }

    /// <summary>The call that sends it; a later one takes over, and the earlier finds out here.</summary>
    public Guid IdTransazione { get; set; }
    public DateTimeOffset Inizio { get; set; }

    /// <summary>Receipt of the whole lotto, which is the presentation of its domande; null while something is missing.</summary>
    public DateTimeOffset? Presentazione { get; set; }
    public DateTimeOffset? Conclusione { get; set; }

    /// <summary>Outcomes, counted when it is concluded; before, they are counted in their table.</summary>
    public int Presentate { get; set; }
    public int Duplicate { get; set; }
    public int Scartate { get; set; }

    /// <summary>First position whose outcome is not in <see cref="IndiceElementoRow"/>; null before it is concluded, and when all are.</summary>
    public int? DaIndicizzare { get; set; }

    /// <summary>Why it was discarded, UTF-8 JSON.</summary>
    public byte[]? Motivi { get; set; }

    /// <summary>The instance that works on it, until when nobody else may.</summary>
    public Guid? Lavoratore { get; set; }
    public DateTimeOffset? LavoratoreFino { get; set; }

    /// <summary>X-ReplyTo: where the result is delivered; null when it is asked for (NONBLOCK_PULL_SOAP).</summary>
    public string? RispostaA { get; set; }
}

/// <summary>Some consecutive domande of a lotto, staged. They stay: they are the trace of what was sent.</summary>
internal sealed class LottoBloccoRow
{
    public long NumeroLotto { get; set; }

    /// <summary>Position of the first.</summary>
    public int Da { get; set; }
    public int Elementi { get; set; }

    /// <summary>The call that carried them.</summary>
    public Guid IdTransazione { get; set; }

    /// <summary>Packed form of a <see cref="Lotti.BloccoLotto"/>.</summary>
    public required byte[] Contenuto { get; set; }
}

/// <summary>The outcome of one domanda of a lotto: with the domanda's own rows when it was registered, else after the fact; the first one stays.</summary>
internal sealed class LottoEsitoRow
{
    public long NumeroLotto { get; set; }
    public int Posizione { get; set; }
    public string? IdMessaggio { get; set; }
    public Esito Esito { get; set; }
    public long? NumeroDomanda { get; set; }
    public bool Duplicato { get; set; }

    /// <summary>UTF-8 JSON; null for none.</summary>
    public byte[]? Segnalazioni { get; set; }
}
