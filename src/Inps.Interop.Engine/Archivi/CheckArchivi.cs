using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Archivi;

/// <summary>Runs the rules that need the Istituto's archives (ruling 18); reads nothing for a prestazione that has none.</summary>
internal sealed class CheckArchivi(IArchiviIstituto archivi)
{
    public async ValueTask<EsitoArchivi> RunAsync(Prestazione prestazione, DomandaDiPrestazione domanda, Contesto contesto, CancellationToken ct)
    {
        if (prestazione.CodiciDiArchivio.Count == 0)
        {
            return EsitoArchivi.Niente;
        }

        var fatti = await archivi.FindAsync(domanda.Richiedente.CodiceFiscale, ct).ConfigureAwait(false);
        return fatti is null
            ? new([], prestazione.CodiciDiArchivio)
            : new(prestazione.CheckArchivio(domanda, contesto, fatti), []);
    }
}

/// <summary>What came of the rules on the archives.</summary>
/// <param name="NonVerificate">Codes of the rules that could not be checked.</param>
internal sealed record EsitoArchivi(IReadOnlyList<Segnalazione> Segnalazioni, IReadOnlyList<string> NonVerificate)
{
    public static EsitoArchivi Niente { get; } = new([], []);
}
