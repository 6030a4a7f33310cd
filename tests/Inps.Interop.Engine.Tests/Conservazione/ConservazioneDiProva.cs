using System.Runtime.CompilerServices;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Engine.Bonus;
using Inps.Interop.Engine.Conservazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Tests.Indici;
using Inps.Interop.Prestazioni.CicloDiVita;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Time.Testing;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Conservazione;

/// <summary>Engines years later, and rows in every table about a domanda.</summary>
internal static class ConservazioneDiProva
{
    public static readonly Autore Autore = new("rossi", "prova");
    public static readonly CategoriaDati[] Tutte = Enum.GetValues<CategoriaDati>();

    // Written by the filling of the indexes; what would hold the domanda back; the outcome in a lotto.
    private static readonly Type[] NonDaRiempire =
        [typeof(IndiceDomandaRow), typeof(IndiceChiamataDomandaRow), typeof(BloccoContenziosoRow), typeof(ProtocolloInCodaRow), typeof(LottoEsitoRow)];

    // A clock that jumps over days would run a refresh for every few seconds of them.
    private static readonly (string, string)[] Impostazioni = [("Conservazione:PausaMillisecondi", "0"), ("Adesioni:Aggiornamento", "3600")];

    /// <summary>The day on which the tests register.</summary>
    public static FakeTimeProvider Allora() => ClockAt("2026-11-24T08:30:00Z");

    /// <summary>Five years and a week later.</summary>
    public static FakeTimeProvider CinqueAnniDopo() => ClockAt("2031-12-01T08:30:00Z");

    public static Task<MotoreDiProva> BeginAsync(string provider, TimeProvider clock, params (string Key, string Value)[] settings) =>
        StartAsync(provider, clock, [.. Impostazioni, .. settings]);

    public static Task<MotoreDiProva> LaterAsync(this MotoreDiProva motore, TimeProvider clock, params (string Key, string Value)[] settings) =>
        motore.StartTwinAsync(clock, [.. Impostazioni, .. settings]);

    /// <summary>The same, with filled indexes.</summary>
    public static async Task<MotoreDiProva> IndexedLaterAsync(this MotoreDiProva motore, TimeProvider clock, params (string Key, string Value)[] settings)
    {
        var later = await motore.LaterAsync(clock, settings);
        await FillIndiciTests.FillAsync(later);
        return later;
    }

    /// <summary>Purges, and gives the counts of what went.</summary>
    public static async Task<string> PurgeAsync(this MotoreDiProva motore, params CategoriaDati[] categorie) =>
        Counts((await motore.Get<PurgeDati>().RunAsync(categorie.Length == 0 ? Tutte : categorie, Autore, CancellationToken.None))!);

    public static string Counts(IEnumerable<Rimozione> rimozioni) => string.Join(' ', rimozioni.Where(r => r.Quante > 0).Select(r => $"{r.Categoria}={r.Quante}"));

    /// <summary>A row about the domanda in every table that may have one and has none yet; each as it is when everything is concluded.</summary>
    public static async Task FillTablesAsync(this MotoreDiProva motore, long numeroDomanda)
    {
        await using var context = motore.Context();
        foreach (var type in TablesOfDomande(context).Where(t => !NonDaRiempire.Contains(t.ClrType)))
        {
            if (await CountAsync(context, type, numeroDomanda) == 0)
            {
                context.Add(NewRow(type, numeroDomanda));
            }
        }

        await context.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>The tables that have rows about the domanda.</summary>
    public static async Task<IReadOnlyList<string>> TablesWithAsync(this MotoreDiProva motore, long numeroDomanda)
    {
        await using var context = motore.Context();
        var found = new List<string>();
        foreach (var type in TablesOfDomande(context))
        {
            if (await CountAsync(context, type, numeroDomanda) > 0)
            {
                found.Add(type.GetTableName()!);
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>Columns of any table in which the text stands.</summary>
    public static async Task<IReadOnlyList<string>> ColumnsWithAsync(this MotoreDiProva motore, string testo)
    {
        await using var context = motore.Context();
        var found = new List<string>();
        foreach (var (table, column) in context.Model.GetEntityTypes().SelectMany(t => t.GetProperties().Where(p => p.ClrType == typeof(string)).Select(p => (t.GetTableName()!, p.GetColumnName()))))
        {
            if (await CountAsync(context, table, column, testo) > 0)
            {
                found.Add($"{table}.{column}");
            }
        }

        return found;
    }

    /// <summary>A call at an instant.</summary>
    public static async Task<Guid> CallAsync(this MotoreDiProva motore, string istante, long? numeroDomanda = null, string ente = "PAT901")
    {
        var quando = DateTimeOffset.Parse(istante, System.Globalization.CultureInfo.InvariantCulture);
        var record = RichiestaDiProva.Record(Guid.CreateVersion7(quando)) with { Istante = quando.ToUniversalTime(), Ente = ente, IdMessaggio = $"MSG-{istante}", NumeroDomanda = numeroDomanda, Evidenza = [1] };
        await using var context = motore.Context();
        context.Add(record);
        await context.SaveChangesAsync(CancellationToken.None);
        return record.IdTransazione;
    }

    private static IEnumerable<IEntityType> TablesOfDomande(InteropDbContext context) =>
        context.Model.GetEntityTypes().Where(t => t.FindProperty("NumeroDomanda") is not null && t.ClrType != typeof(LetturaEventiRow));

    private static Task<int> CountAsync(InteropDbContext context, IEntityType type, long numeroDomanda) =>
        CountAsync(context, type.GetTableName()!, "NumeroDomanda", numeroDomanda);

    private static Task<int> CountAsync(InteropDbContext context, string table, string column, object value)
    {
        var sql = $$"""SELECT CAST(COUNT(*) AS int) AS "Value" FROM "{{table}}" WHERE "{{column}}" = {0}""";
        return context.Database.SqlQueryRaw<int>(sql, value).SingleAsync(CancellationToken.None);
    }

    private static object NewRow(IEntityType type, long numeroDomanda)
    {
        var row = RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var property in type.GetProperties())
        {
            object? value = property.ClrType switch
            {
                var t when property.Name == "NumeroDomanda" => numeroDomanda,
                var t when t == typeof(string) => property.Name == "CodiceFiscale" ? "BNCLRA85M41F205C" : "A",
                var t when t == typeof(byte[]) => new byte[] { 0 },
                var t when t == typeof(Guid) => Guid.CreateVersion7(),
                var t when t == typeof(DateTimeOffset) => RichiestaDiProva.Istante,
                var t when t == typeof(long) => 900 + numeroDomanda,
                _ => null,
            };
            if (value is not null)
            {
                property.PropertyInfo!.SetValue(row, value);
            }
        }

        switch (row)
        {
            case PagamentoRow pagamento: pagamento.Stato = StatoPagamento.Pagato; break;
            case IndebitoRow indebito: indebito.Stato = StatoIndebito.Recuperato; break;
            case RiesameRow riesame: riesame.Stato = StatoRiesame.Respinto; break;
            case IntegrazioneRow integrazione: integrazione.Stato = StatoIntegrazione.Inviata; break;
            case BonusRow bonus: bonus.Stato = StatoBonus.Appropriato; break;
            default: break;
        }

        return row;
    }
}
