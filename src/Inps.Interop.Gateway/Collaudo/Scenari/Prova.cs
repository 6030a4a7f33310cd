using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Collaudo.Scenari;

/// <summary>What must be found among the calls of an ente; what is null may be anything.</summary>
/// <param name="Cosa">In Italian, as the page names it.</param>
internal sealed record Prova(string Cosa)
{
    public string? Servizio { get; init; }

    public string? Operazione { get; init; }

    /// <summary>Outcome of the answer; OK is told also where there were warnings. A fault has none.</summary>
    public Esito? Esito { get; init; }

    /// <summary>A fault or rule code that the answer told.</summary>
    public string? Codice { get; init; }

    /// <summary>How many such calls.</summary>
    public int Volte { get; init; } = 1;

    /// <summary>How the call is known to be the ente's.</summary>
    public Riconoscimento Da { get; init; }

    /// <summary>What the stored message must show; asked of the latest calls that fit otherwise.</summary>
    public FormaDelMessaggio Forma { get; init; }

    /// <summary>What must be true of one of the ente's lotti, in place of a call.</summary>
    public LottoAtteso? Lotto { get; init; }
}

/// <summary>By what a call is known to be an ente's.</summary>
internal enum Riconoscimento
{
    /// <summary>It was recognised.</summary>
    Ente,

    /// <summary>It was refused at the door, but with a certificate of the ente's adesione.</summary>
    Certificato,

    /// <summary>It came with a certificate that is nobody's, from an address from which the ente calls.</summary>
    Indirizzo,
}

/// <summary>What is looked for in a stored message.</summary>
[Flags]
internal enum FormaDelMessaggio
{
    Qualunque = 0,

    /// <summary>A package with its attachments beside the envelope.</summary>
    Mtom = 1,

    /// <summary>The Timestamp is signed (ID_AUTH_SOAP_01).</summary>
    TimestampFirmato = 2,

    /// <summary>wsa:MessageID is signed too (ID_AUTH_SOAP_02).</summary>
    MessageIdFirmato = 4,

    /// <summary>The Body is signed (INTEGRITY_SOAP_01).</summary>
    CorpoFirmato = 8,

    /// <summary>The answer carries our seal (PROFILE_NON_REPUDIATION_01).</summary>
    RispostaFirmata = 16,

    /// <summary>The domanda was registered before it had its protocollo.</summary>
    SenzaProtocollo = 32,
}

/// <summary>What is looked for in a lotto.</summary>
/// <param name="Domande">At least so many.</param>
/// <param name="ConScarti">True: some were registered and some were not.</param>
/// <param name="Consegnato">True: its result was delivered to the address that was asked for.</param>
internal sealed record LottoAtteso(int Domande, bool ConScarti = false, bool Consegnato = false);
