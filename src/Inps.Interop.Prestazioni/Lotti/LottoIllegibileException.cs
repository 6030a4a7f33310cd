using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Lotti;

/// <summary>The content cannot be taken as a lotto: the finding says why and where.</summary>
public sealed class LottoIllegibileException : Exception
{
    public LottoIllegibileException(Segnalazione segnalazione, Exception? causa = null)
        : base($"{segnalazione.Codice} {segnalazione.Valore}", causa) => Segnalazione = segnalazione;

    public Segnalazione Segnalazione { get; }
}
