using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Pagamenti;

/// <summary>AggiungiContoAccredito: an account of a person, to be verified and then used in later domande (ALAS-61).</summary>
public sealed class SaveConto
{
    private readonly WriteVariazione write;

    internal SaveConto(WriteVariazione write) => this.write = write;

    /// <param name="dati">With an IBAN, already checked by the rules of the document.</param>
    /// <exception cref="ArgumentException"><paramref name="dati"/> has no IBAN.</exception>
    public ValueTask<EsitoVariazione<FattiConto>> RunAsync(
        RichiestaVariazione richiesta,
        CodiceFiscale codiceFiscale,
        DatiPagamento dati,
        IReadOnlyList<Segnalazione> segnalazioni,
        Func<FattiConto, RecordTraffico> render,
        CancellationToken ct)
    {
        if (dati.Iban is null)
        {
            throw new ArgumentException("A saved account has an IBAN.", nameof(dati));
        }

        return write.RunAsync(
            richiesta,
            FattiJson.Default.FattiConto,
            scrittura =>
            {
                var conto = Conti.Remember(scrittura, richiesta.Canale.CodiceEnte, codiceFiscale.InChiaro, dati)!;
                return new FattiConto
                {
                    Istante = scrittura.Istante,
                    IdConto = Identificativo.Of(Identificativo.Conto, conto.NumeroConto),
                    Stato = conto.Stato,
                    Segnalazioni = segnalazioni,
                };
            },
            render,
            ct);
    }
}

/// <summary>The facts of an account that was saved or removed.</summary>
public sealed record FattiConto : FattiVariazione
{
    public required string IdConto { get; init; }

    public required StatoCanale Stato { get; init; }
}
