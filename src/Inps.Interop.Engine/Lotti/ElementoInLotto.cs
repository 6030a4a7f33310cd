using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Lotti;

/// <summary>The place of a domanda in its lotto.</summary>
/// <param name="Locate">Gives findings made in the transaction their line and path in the lotto.</param>
internal sealed record ElementoInLotto(long NumeroLotto, int Posizione, Func<IReadOnlyList<Segnalazione>, IReadOnlyList<Segnalazione>> Locate);
