using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Pagamenti;

/// <summary>The accounts saved for later domande, inside a write (ALAS-31, ALAS-61). An ente sees those that it saved.</summary>
internal static class Conti
{
    /// <summary>Which of the accounts domande may name: verified and not deleted (PAG-R010).</summary>
    public static IReadOnlyList<ContoUtilizzabile> FindUsable(InteropDbContext db, IEnumerable<string> idConti)
    {
        var numeri = idConti.Select(id => Identificativo.TryParse(Identificativo.Conto, id, out var numero) ? numero : 0).Where(n => n > 0).Distinct().ToArray();
        return numeri.Length == 0
            ? []
            : [.. db.Conti.AsNoTracking().Where(c => numeri.Contains(c.NumeroConto) && c.Stato == StatoCanale.Valido && c.Eliminazione == null)
                .Select(c => new { c.Ente, c.CodiceFiscale, c.NumeroConto })
                .AsEnumerable()
                .Select(c => new ContoUtilizzabile(c.Ente, c.CodiceFiscale, Identificativo.Of(Identificativo.Conto, c.NumeroConto)))];
    }

    /// <summary>Saves an account, to be verified; the same one again is the one that is there.</summary>
    public static ContoRow? Remember(Scrittura scrittura, string ente, string codiceFiscale, DatiPagamento dati)
    {
        if (dati.Iban is not { } iban)
        {
            return null;
        }

        var salvato = scrittura.Db.Conti.Where(c => c.CodiceFiscale == codiceFiscale && c.Ente == ente && c.Eliminazione == null)
            .AsEnumerable().FirstOrDefault(c => c.Iban == iban.InChiaro);
        if (salvato is not null)
        {
            return salvato;
        }

        var conto = new ContoRow
        {
            NumeroConto = scrittura.Numeri.Next(Identificativo.Conto),
            Ente = ente,
            CodiceFiscale = codiceFiscale,
            Iban = iban.InChiaro,
            Bic = dati.Bic,
            Intestazione = dati.Intestazione ?? "INTESTATO",
            Stato = StatoCanale.InVerifica,
            Istante = scrittura.Istante,
        };
        scrittura.Db.Conti.Add(conto);
        scrittura.AddEvento(new EventoRow { Ente = ente, Tipo = TipoEvento.ContoAggiunto, Riferimento = Identificativo.Of(Identificativo.Conto, conto.NumeroConto) });
        return conto;
    }
}

/// <summary>A saved account, whose it is, and by whom it was saved.</summary>
internal readonly record struct ContoUtilizzabile(string Ente, string CodiceFiscale, string IdConto);
