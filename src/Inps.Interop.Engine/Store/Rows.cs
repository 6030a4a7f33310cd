using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Store;

/// <summary>A registered domanda. Its IdDomanda is derived from the number and not stored.</summary>
internal sealed class DomandaRow
{
    public long NumeroDomanda { get; set; }
    public required string Prestazione { get; set; }
    public required string Ente { get; set; }
    public required string CodiceUfficio { get; set; }
    public required string UserId { get; set; }
    public required string Canale { get; set; }

    /// <summary>Credential of the person, on the citizen's channels; null in cooperazione applicativa.</summary>
    public LivelloCredenziale? Livello { get; set; }
    public required string Richiedente { get; set; }
    public StatoDomanda Stato { get; set; }

    /// <summary>1 when registered; grows with each change.</summary>
    public int Versione { get; set; } = 1;
    public DateTimeOffset Presentazione { get; set; }
    public DateTimeOffset UltimaVariazione { get; set; }
    public string? NumeroPratica { get; set; }

    /// <summary>Of the message that presented it, by which its <see cref="RegistrazioneRow"/> is found.</summary>
    public required string IdMessaggio { get; set; }

    /// <summary>When that message was registered.</summary>
    public DateTimeOffset Registrazione { get; set; }

    /// <summary>Register, year and number of the protocollo; all null while there is none.</summary>
    public string? Registro { get; set; }
    public int? Anno { get; set; }
    public long? NumeroProtocollo { get; set; }

    /// <summary>The call that registered it.</summary>
    public Guid IdTransazione { get; set; }

    /// <summary>Packed UTF-8 JSON.</summary>
    public required byte[] Contenuto { get; set; }
}

/// <summary>A minor of a domanda, found by codice fiscale (AT-R013).</summary>
internal sealed class MinoreRow
{
    public long NumeroDomanda { get; set; }
    public int Progressivo { get; set; }
    public required string CodiceFiscale { get; set; }
    public string? AltroGenitore { get; set; }
    public DateOnly Decorrenza { get; set; }
    public StatoDomanda Stato { get; set; }

    public MinoreInDomanda ToMinore() =>
        new(Progressivo, new CodiceFiscale(CodiceFiscale), Decorrenza, AltroGenitore is null ? null : new CodiceFiscale(AltroGenitore));
}

/// <summary>An entry of the protocol register (DPR 445/2000 art. 53: number, date, sender, subject, digest). Never changed.</summary>
internal sealed class ProtocolloRow
{
    public required string Registro { get; set; }
    public int Anno { get; set; }
    public long Numero { get; set; }
    public DateTimeOffset Istante { get; set; }
    public required string Mittente { get; set; }
    public required string Oggetto { get; set; }
    public long NumeroDomanda { get; set; }
    public required byte[] Impronta { get; set; }

    /// <summary>Legal instant of the document, which may be long before the entry.</summary>
    public DateTimeOffset Presentazione { get; set; }

    /// <summary>The rules that it was judged by.</summary>
    public required string VersioneRegole { get; set; }

    /// <summary>Digest of this entry, which holds that of the one before it (<see cref="Registrazione.Numeri.Chain"/>).</summary>
    public byte[] Catena { get; set; } = [];
}

/// <summary>A remembered key of idempotency.</summary>
internal sealed class RegistrazioneRow
{
    public required string IdMessaggio { get; set; }
    public required string Ente { get; set; }
    public required string Servizio { get; set; }
    public required string Operazione { get; set; }
    public required byte[] Impronta { get; set; }
    public long NumeroDomanda { get; set; }

    /// <summary>State told with the first answer; the domanda's own goes on.</summary>
    public StatoDomanda Stato { get; set; }
    public DateTimeOffset Istante { get; set; }

    /// <summary>The warnings told with the first answer, UTF-8 JSON; null when there were none.</summary>
    public byte[]? Avvisi { get; set; }

    /// <summary>Codes of the rules that could not be checked, separated by blanks; null when there were none.</summary>
    public string? NonVerificate { get; set; }
}

/// <summary>The last number given from a sequence. Its lock orders the writers of all instances.</summary>
internal sealed class ContatoreRow
{
    public required string Nome { get; set; }
    public long Ultimo { get; set; }

    /// <summary>Instant of the last number, so that the dates of a register never go back.</summary>
    public DateTimeOffset Istante { get; set; }

    /// <summary>Digest of the last entry, of the end of a register's chain; null for every other sequence.</summary>
    public byte[]? Impronta { get; set; }

    public ContatoreRow Copy() => new() { Nome = Nome, Ultimo = Ultimo, Istante = Istante, Impronta = Impronta };
}

/// <summary>A secret of this database, made at first start.</summary>
internal sealed class ChiaveRow
{
    public required string Nome { get; set; }
    public required byte[] Valore { get; set; }
}
