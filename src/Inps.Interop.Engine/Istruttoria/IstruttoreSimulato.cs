using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Istruttoria;

/// <summary>
/// The automatic istruttore of collaudo: at each round every domanda makes one step, and the last digit of its NumeroPratica says which way it goes, so
/// that an integrator sees every state. 0, or no digit: nothing; 1: accepted and paid; 2: refused, a riesame stays in esame; 3: an integration is asked,
/// then as 1; 4: stays in istruttoria; 5: accepted, the account is not valid; 6: accepted, the payment is returned; 7: accepted, paid, then an indebito;
/// 8: refused, its riesame is accepted, then as 1; 9: refused, its riesame too.
/// </summary>
internal sealed class IstruttoreSimulato(WriteVariazione write, OpenBonus bonus, ArchivioPerDecidere archivio, TimeProvider clock)
{
    private const int AllaVolta = 50;
    private const decimal Importo = 217.80m;
    private static readonly TimeSpan TempoPerIntegrare = TimeSpan.FromDays(30);

    /// <summary>One step for each domanda that has one to make, up to a limit.</summary>
    /// <returns>How many steps were made.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var mese = Contesto.DataItaliana(clock.GetUtcNow()) is var giorno ? new DateOnly(giorno.Year, giorno.Month, 1) : default;
        var archivi = await archivio.FindManyAsync([DaDecidere, db => DaVerificare(db, mese)], ct).ConfigureAwait(false);
        return await write.RunAsync(scrittura => Round(scrittura, mese, archivi), ct).ConfigureAwait(false);
    }

    private int Round(Scrittura scrittura, DateOnly mese, IReadOnlyDictionary<string, FattiArchivio> archivi)
    {
        var db = scrittura.Db;

        // All are read before the first step, so that a step does not lead to the next one in the same round.
        var steps = new List<Action>();
        Add(steps, scrittura, [.. Domande(db, StatoDomanda.Protocollata, "1", "2", "3", "4", "5", "6", "7", "8", "9").Take(AllaVolta)], (domanda, _) => Esame.Start(domanda));
        Add(steps, scrittura, [.. DaDecidere(db)], (domanda, cifra) => Decide(domanda, cifra, archivi));
        Add(steps, scrittura, [.. DaVerificare(db, mese)], (domanda, _) => Verify(domanda, mese, archivi.GetValueOrDefault(domanda.Row.Richiedente)));
        foreach (var canale in SecondiCanali(db))
        {
            steps.Add(() => VerifyCanale(new DomandaInVariazione(scrittura, db.Domande.Find(canale.NumeroDomanda)!), canale.Quota));
        }

        foreach (var pagamento in db.Pagamenti.Where(p => p.Stato == StatoPagamento.Predisposto || p.Stato == StatoPagamento.Disposto).Take(AllaVolta).ToList())
        {
            steps.Add(() => Pay(scrittura, pagamento));
        }

        foreach (var riesame in db.Riesami.Where(r => r.Stato == StatoRiesame.Presentato || r.Stato == StatoRiesame.InEsame).Take(AllaVolta).ToList())
        {
            steps.Add(() => Examine(scrittura, riesame));
        }

        foreach (var conto in db.Conti.Where(c => c.Stato == StatoCanale.InVerifica && c.Eliminazione == null).Take(AllaVolta).ToList())
        {
            steps.Add(() => conto.Stato = StatoCanale.Valido);
        }

        steps.ForEach(step => step());
        return steps.Count;
    }

    private static void Add(List<Action> steps, Scrittura scrittura, List<DomandaRow> rows, Func<DomandaInVariazione, char, Segnalazione?> step)
    {
        foreach (var row in rows)
        {
            // A domanda that must wait for the one before it makes its step at a later round.
            steps.Add(() => step(new DomandaInVariazione(scrittura, row), Cifra(row)));
        }
    }

    private static char Cifra(DomandaRow row) => row.NumeroPratica![^1];

    private static IQueryable<DomandaRow> Domande(InteropDbContext db, StatoDomanda stato, params string[] cifre) =>
        db.Domande.Where(d => d.Stato == stato && d.NumeroPratica != null && cifre.Contains(d.NumeroPratica.Substring(d.NumeroPratica.Length - 1)))
            .OrderBy(d => d.NumeroDomanda);

    private static IQueryable<DomandaRow> DaDecidere(InteropDbContext db) =>
        Domande(db, StatoDomanda.InIstruttoria, "1", "2", "3", "5", "6", "7", "8", "9").Take(AllaVolta);

    /// <summary>Accepted ones that nobody has verified for this month; those that are paid once, at all (AT-68, COVID-29).</summary>
    private static IQueryable<DomandaRow> DaVerificare(InteropDbContext db, DateOnly mese)
    {
        var unaTantum = Catalogo.Prestazioni.Where(p => p.UnaTantum).SelectMany(p => p.Codici).ToArray();
        return Domande(db, StatoDomanda.Accolta, "1", "3", "5", "6", "7", "8")
            .Where(d => !db.Verifiche.Any(v => v.NumeroDomanda == d.NumeroDomanda && (v.Mese == mese || unaTantum.Contains(d.Prestazione))))
            .Take(AllaVolta);
    }

    /// <summary>Those of the other parents, who come later than the applicant.</summary>
    private static List<CanaleRow> SecondiCanali(InteropDbContext db) =>
    [
        .. db.Canali.Where(c => c.Stato == StatoCanale.InVerifica && c.Al == null && c.Quota > CanaliDellaDomanda.Richiedente)
            .Join(Domande(db, StatoDomanda.Accolta, "1", "3", "5", "6", "7", "8"), c => c.NumeroDomanda, d => d.NumeroDomanda, (c, _) => c)
            .OrderBy(c => c.NumeroCanale).Take(AllaVolta),
    ];

    private Segnalazione? Decide(DomandaInVariazione domanda, char cifra, IReadOnlyDictionary<string, FattiArchivio> archivi)
    {
        var db = domanda.Scrittura.Db;
        var numero = domanda.Row.NumeroDomanda;
        if (cifra == '3' && !db.Integrazioni.Any(i => i.NumeroDomanda == numero))
        {
            return Esame.RequestIntegrazione(domanda, "Trasmettere copia del documento di identità.", domanda.Scrittura.Istante + TempoPerIntegrare, null);
        }

        var accolta = cifra is not ('2' or '8' or '9') || db.Riesami.Any(r => r.NumeroDomanda == numero && r.Stato == StatoRiesame.Accolto);
        Esame.Notify(domanda, CanaleNotifica.Mail, "Esito della domanda", accolta ? "La domanda è stata accolta." : "La domanda è stata respinta.");
        return Esame.Decide(
            domanda, bonus, new Decisione(null, accolta, accolta ? null : "Requisiti non accertati (istruttore simulato).", archivi.GetValueOrDefault(domanda.Row.Richiedente)));
    }

    private static Segnalazione? Verify(DomandaInVariazione domanda, DateOnly mese, FattiArchivio? archivio)
    {
        if (domanda.Prestazione.Pagamento(domanda.Contenuto) is not null)
        {
            VerifyCanale(domanda, CanaliDellaDomanda.Richiedente);
        }

        // A benefit that is due for some days ends with them; the last month may be a part of one.
        var giornate = Math.Min(Erogazione.Residue(domanda) ?? EsitoMese.MeseIntero, EsitoMese.MeseIntero);
        return giornate == 0
            ? Esame.Close(domanda, "Giornate spettanti esaurite")
            : Erogazione.VerifyMese(
                domanda, mese, new EsitoMese(Requisiti: true, Misura: true, Importo * giornate / EsitoMese.MeseIntero, giornate), archivio);
    }

    private static void VerifyCanale(DomandaInVariazione domanda, int quota) => Erogazione.VerifyCanale(domanda, quota, Cifra(domanda.Row) != '5');

    private static void Pay(Scrittura scrittura, PagamentoRow pagamento)
    {
        var domanda = new DomandaInVariazione(scrittura, scrittura.Db.Domande.Find(pagamento.NumeroDomanda)!);
        if (domanda.Row.NumeroPratica is not { Length: > 0 })
        {
            return;
        }

        var cifra = Cifra(domanda.Row);
        if (pagamento.Stato == StatoPagamento.Predisposto)
        {
            Erogazione.Move(domanda, pagamento, StatoPagamento.Disposto, null);
        }
        else if (cifra == '6')
        {
            Erogazione.Move(domanda, pagamento, StatoPagamento.Restituito, "Conto estinto (istruttore simulato)");
        }
        else
        {
            Erogazione.Move(domanda, pagamento, StatoPagamento.Pagato, null);
            if (cifra == '7')
            {
                Erogazione.OpenIndebito(domanda, pagamento.Centesimi / 100m, "Requisito venuto meno (istruttore simulato)", pagamento.NumeroPagamento);
            }
        }
    }

    private static void Examine(Scrittura scrittura, RiesameRow riesame)
    {
        var domanda = new DomandaInVariazione(scrittura, scrittura.Db.Domande.Find(riesame.NumeroDomanda)!);
        var cifra = domanda.Row.NumeroPratica is { Length: > 0 } ? Cifra(domanda.Row) : '0';
        var stato = (riesame.Stato, cifra) switch
        {
            (StatoRiesame.Presentato, '2' or '8' or '9') => StatoRiesame.InEsame,
            (StatoRiesame.InEsame, '8') => StatoRiesame.Accolto,
            (StatoRiesame.InEsame, '9') => StatoRiesame.Respinto,
            _ => riesame.Stato,
        };
        if (stato != riesame.Stato)
        {
            Esame.MoveRiesame(domanda, riesame, stato, stato == StatoRiesame.InEsame ? null : "Esito dell'istruttore simulato.");
        }
    }
}
