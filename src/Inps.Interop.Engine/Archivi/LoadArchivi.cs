using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.EntityFrameworkCore;

namespace Inps.Interop.Engine.Archivi;

/// <summary>Fills the tables of the archives from the CSV files of a folder: what collaudo has in place of the real ones. A table whose file is missing is left as it is.</summary>
public sealed class LoadArchivi
{
    private readonly InteropDbContextFactory contexts;

    internal LoadArchivi(InteropDbContextFactory contexts) => this.contexts = contexts;

    /// <param name="folder">Holds <c>anagrafica.csv</c>, <c>lavoratori-spettacolo.csv</c>, <c>periodi.csv</c>, <c>contribuzione.csv</c>, <c>isee.csv</c>.</param>
    /// <exception cref="InvalidDataException">A file is not as it should be; the sentence names file and line.</exception>
    public async Task RunAsync(string folder, CancellationToken ct)
    {
        await using var context = contexts.CreateDbContext();
        await using var transaction = await context.Database.BeginTransactionAsync(ct).ConfigureAwait(false);

        // The writers' lock: two processes that start together fill the tables one after the other.
        await context.Contatori.Where(c => c.Nome == Contatori.Domanda).ExecuteUpdateAsync(set => set.SetProperty(c => c.Ultimo, c => c.Ultimo), ct).ConfigureAwait(false);
        await ReplaceAsync(context, Path.Combine(folder, "anagrafica.csv"), ReadAnagrafica, ct).ConfigureAwait(false);
        await ReplaceAsync(context, Path.Combine(folder, "lavoratori-spettacolo.csv"), ReadLavoratore, ct).ConfigureAwait(false);
        await ReplaceAsync(context, Path.Combine(folder, "periodi.csv"), ReadPeriodo, ct).ConfigureAwait(false);
        await ReplaceAsync(context, Path.Combine(folder, "contribuzione.csv"), ReadMeseContributivo, ct).ConfigureAwait(false);
        await ReplaceAsync(context, Path.Combine(folder, "isee.csv"), ReadIsee, ct).ConfigureAwait(false);
        await context.SaveChangesAsync(ct).ConfigureAwait(false);
        await transaction.CommitAsync(ct).ConfigureAwait(false);
    }

    private static async Task ReplaceAsync<TRow>(InteropDbContext context, string path, Func<RigaCsv, TRow> read, CancellationToken ct)
        where TRow : class
    {
        if (File.Exists(path))
        {
            var rows = RigaCsv.ReadAll(path).Select(read).ToList();
            await context.Set<TRow>().ExecuteDeleteAsync(ct).ConfigureAwait(false);
            context.AddRange(rows);
        }
    }

    private static AnagraficaRow ReadAnagrafica(RigaCsv riga) => new()
    {
        CodiceFiscale = riga.Text("CodiceFiscale"),
        Cognome = riga.Text("Cognome"),
        Nome = riga.Text("Nome"),
        Sesso = riga.Find("Sesso"),
        DataNascita = riga.Find("DataNascita") is null ? null : riga.Date("DataNascita"),
        Via = riga.Find("Indirizzo"),
        Civico = riga.Find("Civico"),
        Cap = riga.Find("Cap"),
        CodiceCatastaleComune = riga.Find("CodiceCatastaleComune"),
        Provincia = riga.Find("Provincia"),
        Email = riga.Find("Email"),
        Cellulare = riga.Find("Cellulare"),
        Pec = riga.Find("Pec"),
    };

    private static LavoratoreSpettacoloRow ReadLavoratore(RigaCsv riga) => new() { CodiceFiscale = riga.Text("CodiceFiscale") };

    private static PeriodoRow ReadPeriodo(RigaCsv riga) => new()
    {
        CodiceFiscale = riga.Text("CodiceFiscale"),
        Tipo = riga.Text("Tipo") switch
        {
            "MALATTIA" => TipoPeriodo.Malattia,
            "MATERNITA" => TipoPeriodo.Maternita,
            var tipo => throw riga.Refuse($"Tipo is '{tipo}'; accepted: MALATTIA, MATERNITA"),
        },
        Dal = riga.Date("Dal"),
        Al = riga.Date("Al"),
    };

    private static MeseContributivoRow ReadMeseContributivo(RigaCsv riga) => new()
    {
        CodiceFiscale = riga.Text("CodiceFiscale"),
        Mese = riga.Date("Mese") is { Day: 1 } mese ? mese : throw riga.Refuse($"Mese is '{riga.Text("Mese")}'; accepted: the first day of a month"),
        Giornate = riga.Number("Giornate") is >= 0 and <= 31 and var giornate && decimal.IsInteger(giornate)
            ? (int)giornate
            : throw riga.Refuse($"Giornate is '{riga.Text("Giornate")}'; accepted: the days of a month, from 0 to 31"),
    };

    private static IseeRow ReadIsee(RigaCsv riga) => new()
    {
        CodiceFiscale = riga.Text("CodiceFiscale"),
        Valore = riga.Number("Valore"),
        Scadenza = riga.Date("Scadenza"),
    };
}
