using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Pagamenti;

/// <summary>ModificaCanaleAccredito: another account for the payments not yet received, to be verified (ALAS-58, ALAS-59). An order that was sent keeps its own.</summary>
public sealed class ChangeCanale
{
    private readonly WriteVariazione write;

    internal ChangeCanale(WriteVariazione write) => this.write = write;

    /// <summary>Refused: PAT-R003, STA-R011 (state), STA-R012 (no such quota, or not yet completed), PAG-R010.</summary>
    public ValueTask<EsitoVariazione<FattiCanaleAccredito>> RunAsync(
        RichiestaVariazione richiesta, DatiCanale dati, Func<FattiCanaleAccredito, RecordTraffico> render, CancellationToken ct) =>
        write.RunAsync(richiesta, FattiJson.Default.FattiCanaleAccredito, scrittura => Change(scrittura, richiesta, dati), render, ct);

    private static Decisione<FattiCanaleAccredito> Change(Scrittura scrittura, RichiestaVariazione richiesta, DatiCanale dati)
    {
        var ente = richiesta.Canale.CodiceEnte;
        if (!IdDomanda.TryParse(dati.IdDomanda, out var numero) || scrittura.Db.Domande.Find(numero) is not { } row)
        {
            return DomandaInVariazione.Open(scrittura, ente, dati.IdDomanda, OperazioniSullaDomanda.ModificaCanaleAccredito).Rifiuto!;
        }

        // Each quota is the business of the ente that has the mandate of its parent.
        var quota = dati.Quota ?? CanaliDellaDomanda.Richiedente;
        var secondo = scrittura.Db.SecondiGenitori.SingleOrDefault(s => s.NumeroDomanda == numero && s.Quota == quota);
        if (row.Ente != ente && secondo?.Ente != ente)
        {
            return DomandaNonTrovata.Segnalazione(dati.IdDomanda);
        }

        var domanda = new DomandaInVariazione(scrittura, row);
        if (domanda.Divieto(OperazioniSullaDomanda.ModificaCanaleAccredito) is { } divieto)
        {
            return divieto;
        }

        if (CanaliDellaDomanda.Current(domanda, quota) is null || (secondo is not null && secondo.Ente != ente))
        {
            return OperazioniSullaDomanda.QuotaDaCompletare.Rifiuto(row.Stato);
        }

        var persona = secondo is null ? row.Richiedente : secondo.CodiceFiscale;
        if (dati.DatiPagamento.IdConto is { } idConto
            && !Conti.FindUsable(scrittura.Db, [idConto]).Contains(new ContoUtilizzabile(ente, persona, idConto)))
        {
            return ContoNonUtilizzabile.Segnalazione($"{dati.Campo}/IdConto", idConto);
        }

        return Store(domanda, richiesta, dati, quota, persona);
    }

    private static FattiCanaleAccredito Store(DomandaInVariazione domanda, RichiestaVariazione richiesta, DatiCanale dati, int quota, string persona)
    {
        var scrittura = domanda.Scrittura;
        var canale = CanaliDellaDomanda.Open(domanda, quota, dati.DatiPagamento);
        if (dati.DatiPagamento.MemorizzaConto == true)
        {
            Conti.Remember(scrittura, richiesta.Canale.CodiceEnte, persona, dati.DatiPagamento);
        }

        Segnalazione[] segnalazioni = [.. dati.Segnalazioni, .. IbanUsati.Check(scrittura.Db, dati.Parametri, dati.DatiPagamento, persona, dati.Campo)];
        IbanUsati.Remember(scrittura.Db, dati.Parametri, dati.DatiPagamento, persona);
        domanda.AddEvento(TipoEvento.CanaleModificato, dettaglio: $"Quota {quota}");
        var interessati = scrittura.Db.Pagamenti.Where(p => p.NumeroDomanda == domanda.Row.NumeroDomanda && p.Quota == quota)
            .AsEnumerable().Count(p => Transizioni.FollowsCanale(p.Stato));
        return new FattiCanaleAccredito
        {
            Istante = scrittura.Istante,
            NumeroDomanda = domanda.Row.NumeroDomanda,
            Quota = quota,
            StatoCanale = canale.Stato,
            PagamentiInteressati = interessati,
            Segnalazioni = segnalazioni,
        };
    }
}

/// <summary>A new canale for a quota of a domanda.</summary>
public sealed record DatiCanale
{
    public required string IdDomanda { get; init; }

    /// <summary>1, or null, the applicant's; 2 the other parent's.</summary>
    public int? Quota { get; init; }

    /// <summary>Already checked by the rules of the document.</summary>
    public required DatiPagamento DatiPagamento { get; init; }

    /// <summary>Say whether the persons of an IBAN are counted (PAG-W11).</summary>
    public ParametriRegole Parametri { get; init; } = ParametriRegole.Default;

    /// <summary>Path of the payment data in the request, for PAG-R010 and PAG-W11.</summary>
    public string Campo { get; init; } = "request/DatiPagamento";

    /// <summary>Warnings to be told, now and at each replay.</summary>
    public IReadOnlyList<Segnalazione> Segnalazioni { get; init; } = [];
}

/// <summary>The facts of a changed canale.</summary>
public sealed record FattiCanaleAccredito : FattiVariazione
{
    public required int Quota { get; init; }

    public required StatoCanale StatoCanale { get; init; }

    /// <summary>Payments not yet received, which will take the new canale once it is verified.</summary>
    public required int PagamentiInteressati { get; init; }
}
