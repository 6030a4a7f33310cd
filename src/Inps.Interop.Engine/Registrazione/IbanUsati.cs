using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>Who was to be paid on which IBAN (PAG-W11). A table of its own, which nobody reads or writes where the setting is 0.</summary>
internal static class IbanUsati
{
    /// <summary>The IBAN whose applicants count; null where the rule is off or the domanda has none.</summary>
    public static Iban? Of(Prestazione prestazione, DomandaDiPrestazione domanda, Contesto contesto) =>
        contesto.Parametri.IbanRichiedentiMassimi > 0 ? prestazione.Pagamento(domanda)?.Iban : null;

    /// <summary>The applicants known so far.</summary>
    public static IQueryable<IbanUsatoRow> Query(InteropDbContext db, string[] iban) => db.Set<IbanUsatoRow>().Where(i => iban.Contains(i.Iban));

    /// <summary>What a write on an existing domanda is told of the IBAN that it names.</summary>
    /// <param name="campo">Path of the payment data in the request.</param>
    public static IEnumerable<Segnalazione> Check(InteropDbContext db, ParametriRegole parametri, DatiPagamento dati, string codiceFiscale, string campo)
    {
        if (parametri.IbanRichiedentiMassimi is > 0 and var massimo && dati.Iban is { } iban
            && Query(db, [iban.InChiaro]).Count(i => i.CodiceFiscale != codiceFiscale) >= massimo)
        {
            yield return IbanDiMolti.Segnalazione($"{campo}/Iban", iban);
        }
    }

    /// <summary>A write on an existing domanda names an IBAN: its person counts from now on.</summary>
    public static void Remember(InteropDbContext db, ParametriRegole parametri, DatiPagamento? dati, string codiceFiscale)
    {
        if (parametri.IbanRichiedentiMassimi > 0 && dati?.Iban?.InChiaro is { } iban && db.Set<IbanUsatoRow>().Find(iban, codiceFiscale) is null)
        {
            db.Add(new IbanUsatoRow { Iban = iban, CodiceFiscale = codiceFiscale });
        }
    }

    /// <summary>Saves applicants that are new to their IBAN, in the open transaction.</summary>
    public static void Save(InteropDbContext db, IReadOnlyCollection<IbanUsatoRow> nuovi)
    {
        db.AddRange(nuovi);
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }
}
