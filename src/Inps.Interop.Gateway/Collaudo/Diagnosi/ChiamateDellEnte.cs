using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Traffico;

namespace Inps.Interop.Gateway.Collaudo.Diagnosi;

/// <summary>
/// The calls that are an ente's own: those in which it was recognised, and those that were refused at the door with a certificate of its adesione.
/// Nobody else's can be found here, whatever is asked.
/// </summary>
internal sealed class ChiamateDellEnte(SearchTraffico traffico)
{
    /// <summary>A page of the calls in which the ente was recognised.</summary>
    /// <param name="ricerca">Conditions; whatever it says of the ente is replaced.</param>
    public Task<PaginaTraffico> FindAsync(Adesione adesione, RicercaTraffico ricerca, Guid? prima, int quante, CancellationToken ct) =>
        traffico.FindAsync(ricerca with { Ente = adesione.CodiceEnte }, prima, quante, ct);

    /// <summary>The latest calls that were refused before the ente was recognised, of each certificate of the adesione.</summary>
    public async Task<IReadOnlyList<RecordTraffico>> FindRifiutateAsync(Adesione adesione, int quante, CancellationToken ct)
    {
        var found = new List<RecordTraffico>();
        foreach (var impronta in adesione.Certificati.Select(certificato => certificato.ThumbprintSha256).OfType<string>())
        {
            var pagina = await traffico.FindAsync(new RicercaTraffico { Certificato = impronta, Esito = EsitoChiamata.Guasto }, null, quante, ct);
            found.AddRange(pagina.Chiamate.Where(chiamata => chiamata.Ente is null));
        }

        return [.. found.OrderByDescending(chiamata => chiamata.IdTransazione).Take(quante)];
    }

    /// <summary>One call with its messages; null when there is none, or it is not the ente's.</summary>
    public async Task<RecordTraffico?> GetAsync(Adesione adesione, Guid idTransazione, CancellationToken ct) =>
        await traffico.GetAsync(idTransazione, ct) is { } record && IsOf(adesione, record) ? record : null;

    private static bool IsOf(Adesione adesione, RecordTraffico record) => record.Ente is { } ente
        ? ente == adesione.CodiceEnte
        : record.Certificato is { } impronta
            && adesione.Certificati.Any(certificato => string.Equals(certificato.ThumbprintSha256, Convert.ToHexString(impronta), StringComparison.OrdinalIgnoreCase));
}
