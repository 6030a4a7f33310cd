using System.Globalization;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Pagamenti;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Istruttoria;

/// <summary>Canali, monthly verification, payments and indebiti, inside a write (domain 4.5).</summary>
internal static class Erogazione
{
    private const string CanaleNonValido = "Canale di accredito non valido";
    private const string RequisitiNonVerificati = "Requisiti non verificati per il mese";
    private const string DomandaChiusa = "Domanda chiusa";

    public static Segnalazione? VerifyConto(ContoRow conto, bool valido)
    {
        var stato = valido ? StatoCanale.Valido : StatoCanale.NonValido;
        if (Transizioni.Canale.Divieto(conto.Stato, stato) is { } divieto)
        {
            return divieto;
        }

        conto.Stato = stato;
        return null;
    }

    public static Segnalazione? VerifyCanale(DomandaInVariazione domanda, int quota, bool valido)
    {
        if (CanaliDellaDomanda.Current(domanda, quota) is not { } canale)
        {
            return OperazioniSullaDomanda.QuotaDaCompletare.Rifiuto(domanda.Row.Stato);
        }

        var stato = valido ? StatoCanale.Valido : StatoCanale.NonValido;
        if (Transizioni.Canale.Divieto(canale.Stato, stato) is { } divieto)
        {
            return divieto;
        }

        canale.Stato = stato;
        domanda.AddEvento(TipoEvento.CanaleVerificato, dettaglio: $"Quota {quota}: {(valido ? "valido" : "non valido")}");
        var (da, a, motivo) = valido
            ? (StatoPagamento.Sospeso, StatoPagamento.Predisposto, (string?)null)
            : (StatoPagamento.Predisposto, StatoPagamento.Sospeso, CanaleNonValido);
        foreach (var pagamento in Of(domanda).Where(p => p.Quota == quota && p.Stato == da && (!valido || p.Motivo == CanaleNonValido)))
        {
            Move(domanda, pagamento, a, motivo);
        }

        return null;
    }

    /// <summary>A month is verified once; a payment is prepared for each quota that is complete, or suspended when the month does not hold.</summary>
    public static Segnalazione? VerifyMese(DomandaInVariazione domanda, DateOnly mese, EsitoMese esito, FattiArchivio? archivio)
    {
        if (domanda.Row.Stato != StatoDomanda.Accolta)
        {
            return Transizioni.Domanda.Divieto(domanda.Row.Stato, StatoDomanda.Chiusa);
        }

        var scrittura = domanda.Scrittura;
        var primo = new DateOnly(mese.Year, mese.Month, 1);
        if (scrittura.Db.Verifiche.Find(domanda.Row.NumeroDomanda, primo) is not null)
        {
            return null;
        }

        if (domanda.Prestazione.UnaTantum && Verifiche(domanda).Count > 0)
        {
            return OperazioniSullaDomanda.GiaVerificata.Rifiuto(domanda.Row.Stato);
        }

        var decaduto = archivio is null ? null : domanda.Prestazione.RequisitoDecaduto(primo, archivio);
        esito = decaduto is null ? esito : esito with { Requisiti = false };
        var residue = Residue(domanda);
        if (esito is { Requisiti: true, Misura: true } && esito.Giornate > residue)
        {
            return OperazioniSullaDomanda.GiornateEsaurite.Rifiuto(domanda.Row.Stato) with { Valore = string.Create(CultureInfo.InvariantCulture, $"restano {residue} giornate") };
        }

        var verifica = new VerificaRow
        {
            NumeroDomanda = domanda.Row.NumeroDomanda,
            Mese = primo,
            Requisiti = esito.Requisiti,
            Misura = esito.Misura,
            Centesimi = Centesimi(esito.Importo),
            Giornate = residue is null ? null : esito.Giornate,
            Istante = scrittura.Istante,
        };
        scrittura.Db.Verifiche.Add(verifica);
        for (var quota = CanaliDellaDomanda.Richiedente; quota <= Quote(domanda); quota++)
        {
            // A quota without payment data waits for its parent (AT-33, AT-34).
            if (CanaliDellaDomanda.Current(domanda, quota) is { } canale)
            {
                Prepare(domanda, verifica, canale, decaduto);
            }
        }

        return null;
    }

    /// <summary>Days of the months that were paid, or will be: a payment that is not due, or not verified, uses none (ALAS-16).</summary>
    public static int Giornate(DomandaInVariazione domanda)
    {
        var pagati = Of(domanda).Where(p => p.Stato != StatoPagamento.NonDovuto && p.Motivo?.StartsWith(RequisitiNonVerificati, StringComparison.Ordinal) != true).Select(p => p.Mese).ToHashSet();
        return Verifiche(domanda).Where(v => pagati.Contains(v.Mese)).Sum(v => v.Giornate ?? 0);
    }

    /// <summary>Days that are left of those for which the domanda is due; null where it is not due for a number of them.</summary>
    public static int? Residue(DomandaInVariazione domanda) =>
        domanda.Scrittura.Db.Computi.Find(domanda.Row.NumeroDomanda) is { } computo ? computo.Spettanti - Giornate(domanda) : null;

    /// <summary>
    /// The right ended on a day: what is prepared for the months after it is not due, what is prepared for those before stays. Where another domanda takes its
    /// place the month itself has to be computed again (ALAS-15).
    /// </summary>
    public static void Close(DomandaInVariazione domanda, DateOnly dal, bool subentro)
    {
        var mese = new DateOnly(dal.Year, dal.Month, 1);
        foreach (var pagamento in Of(domanda).Where(p => p.Mese >= mese && p.Stato is StatoPagamento.Predisposto or StatoPagamento.Sospeso))
        {
            var successivo = pagamento.Mese > mese;
            if (pagamento.Stato == StatoPagamento.Predisposto && (successivo || subentro))
            {
                Move(domanda, pagamento, StatoPagamento.Sospeso, DomandaChiusa);
            }

            if (successivo)
            {
                Move(domanda, pagamento, StatoPagamento.NonDovuto, DomandaChiusa);
            }
        }
    }

    /// <summary>A quota was completed now: the months that were verified before are prepared for it too (AT-34).</summary>
    public static void PrepareVerified(DomandaInVariazione domanda, CanaleRow canale)
    {
        foreach (var verifica in Verifiche(domanda))
        {
            Prepare(domanda, verifica, canale);
        }
    }

    /// <summary>An order takes the canale that is current then; where that one is not valid the payment is suspended instead.</summary>
    public static Segnalazione? Move(DomandaInVariazione domanda, PagamentoRow pagamento, StatoPagamento stato, string? motivo)
    {
        if (Transizioni.Pagamento.Divieto(pagamento.Stato, stato) is { } divieto)
        {
            return divieto;
        }

        var istante = domanda.Scrittura.Istante;
        if (stato == StatoPagamento.Disposto)
        {
            var canale = CanaliDellaDomanda.Current(domanda, pagamento.Quota);
            if (canale is not { Stato: StatoCanale.Valido })
            {
                return Move(domanda, pagamento, StatoPagamento.Sospeso, CanaleNonValido);
            }

            (pagamento.NumeroCanale, pagamento.Disposizione) = (canale.NumeroCanale, istante);
        }

        if (stato == StatoPagamento.Predisposto)
        {
            (pagamento.NumeroCanale, pagamento.Disposizione) = (null, null);
        }

        pagamento.Esecuzione = stato == StatoPagamento.Pagato ? istante : null;
        pagamento.Stato = stato;
        pagamento.Motivo = motivo;
        Tell(domanda, pagamento);
        return null;
    }

    public static Segnalazione? OpenIndebito(DomandaInVariazione domanda, decimal importo, string motivo, long? numeroPagamento)
    {
        var numero = domanda.Scrittura.Numeri.Next(Identificativo.Indebito);
        domanda.Scrittura.Db.Indebiti.Add(new IndebitoRow
        {
            NumeroIndebito = numero,
            NumeroDomanda = domanda.Row.NumeroDomanda,
            NumeroPagamento = numeroPagamento,
            Centesimi = Centesimi(importo),
            Stato = StatoIndebito.Aperto,
            Motivo = motivo,
            Apertura = domanda.Scrittura.Istante,
            UltimaVariazione = domanda.Scrittura.Istante,
        });
        domanda.AddEvento(TipoEvento.IndebitoAperto, Identificativo.Of(Identificativo.Indebito, numero), motivo);
        return null;
    }

    public static Segnalazione? Move(DomandaInVariazione domanda, IndebitoRow indebito, StatoIndebito stato)
    {
        if (Transizioni.Indebito.Divieto(indebito.Stato, stato) is { } divieto)
        {
            return divieto;
        }

        indebito.Stato = stato;
        indebito.UltimaVariazione = domanda.Scrittura.Istante;
        domanda.AddEvento(TipoEvento.IndebitoVariato, Identificativo.Of(Identificativo.Indebito, indebito.NumeroIndebito), stato.ToString());
        return null;
    }

    private static int Quote(DomandaInVariazione domanda) =>
        CanaliDellaDomanda.Richiedente + domanda.Prestazione.SecondiGenitori(domanda.Contenuto).Count;

    private static List<VerificaRow> Verifiche(DomandaInVariazione domanda) =>
        [.. domanda.Scrittura.Db.Verifiche.Where(v => v.NumeroDomanda == domanda.Row.NumeroDomanda).OrderBy(v => v.Mese)];

    private static void Prepare(DomandaInVariazione domanda, VerificaRow verifica, CanaleRow canale, string? decaduto = null)
    {
        // Equal parts; the cents that are left over are the applicant's.
        var (parte, resto) = long.DivRem(verifica.Centesimi, Quote(domanda));
        var requisiti = decaduto is null ? RequisitiNonVerificati : $"{RequisitiNonVerificati}: {decaduto}";
        var sospensione = !(verifica.Requisiti && verifica.Misura) ? requisiti : canale.Stato == StatoCanale.NonValido ? CanaleNonValido : null;
        var pagamento = new PagamentoRow
        {
            NumeroPagamento = domanda.Scrittura.Numeri.Next(Identificativo.Pagamento),
            NumeroDomanda = domanda.Row.NumeroDomanda,
            Quota = canale.Quota,
            Mese = verifica.Mese,
            Centesimi = canale.Quota == CanaliDellaDomanda.Richiedente ? parte + resto : parte,
            Stato = sospensione is null ? StatoPagamento.Predisposto : StatoPagamento.Sospeso,
            Predisposizione = domanda.Scrittura.Istante,
            Motivo = sospensione,
        };
        domanda.Scrittura.Db.Pagamenti.Add(pagamento);
        Tell(domanda, pagamento);
    }

    private static void Tell(DomandaInVariazione domanda, PagamentoRow pagamento) => domanda.AddEvento(
        pagamento.Stato switch
        {
            StatoPagamento.Predisposto => TipoEvento.PagamentoPredisposto,
            StatoPagamento.Disposto => TipoEvento.PagamentoDisposto,
            StatoPagamento.Pagato => TipoEvento.PagamentoEseguito,
            StatoPagamento.Restituito => TipoEvento.PagamentoRestituito,
            StatoPagamento.Sospeso => TipoEvento.PagamentoSospeso,
            _ => TipoEvento.PagamentoNonDovuto,
        },
        Identificativo.Of(Identificativo.Pagamento, pagamento.NumeroPagamento),
        pagamento.Motivo);

    private static List<PagamentoRow> Of(DomandaInVariazione domanda) =>
        [.. domanda.Scrittura.Db.Pagamenti.Where(p => p.NumeroDomanda == domanda.Row.NumeroDomanda)];

    private static long Centesimi(decimal importo) => (long)decimal.Round(importo * 100, MidpointRounding.AwayFromZero);
}
