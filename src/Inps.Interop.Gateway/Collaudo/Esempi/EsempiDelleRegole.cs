using System.Text;

namespace Inps.Interop.Gateway.Collaudo.Esempi;

/// <summary>For each rule a sample that breaks it, and beside it the valid sample that differs from it least.</summary>
internal sealed class EsempiDelleRegole(EsempiPubblicati esempi)
{
    private readonly Lazy<ILookup<string, EsempioRegola>> perCodice = new(() => Pair(esempi));

    /// <summary>Of each service that has one; empty for a code that no file alone can show.</summary>
    public IEnumerable<EsempioRegola> Of(string codice) => perCodice.Value[codice];

    private static ILookup<string, EsempioRegola> Pair(EsempiPubblicati esempi)
    {
        var nomi = esempi.Nomi.ToList();
        return nomi.Where(nome => nome.Contains("/v1/errori/", StringComparison.Ordinal)).ToLookup(CodeOf, StringComparer.Ordinal)
            .SelectMany(gruppo => gruppo.GroupBy(ServizioOf).Select(errati => Pair(esempi, nomi, gruppo.Key, errati.Key, [.. errati])))
            .ToLookup(esempio => esempio.Codice, StringComparer.Ordinal);
    }

    private static EsempioRegola Pair(EsempiPubblicati esempi, List<string> nomi, string codice, string servizio, IReadOnlyList<string> errati)
    {
        var valide = nomi.Where(nome => nome.StartsWith($"{servizio}/v1/valide/", StringComparison.Ordinal)).ToList();
        var ultimo = Lines(esempi, errati[^1]);
        var vicina = valide.MinBy(nome => Distance(ultimo, Lines(esempi, nome)))!;
        var righe = Lines(esempi, vicina);
        return new EsempioRegola(codice, servizio, [.. errati.Select(nome => new FileEsempio(nome, Mark(Lines(esempi, nome), righe)))], new FileEsempio(vicina, Mark(righe, ultimo)));
    }

    /// <summary>How many lines of either are not in the other.</summary>
    private static int Distance(IReadOnlyList<string> una, IReadOnlyList<string> altra) =>
        una.Select(Significant).Except(altra.Select(Significant)).Count() + altra.Select(Significant).Except(una.Select(Significant)).Count();

    private static IReadOnlyList<RigaEsempio> Mark(IReadOnlyList<string> righe, IReadOnlyList<string> altre)
    {
        var note = altre.Select(Significant).ToHashSet(StringComparer.Ordinal);
        return [.. righe.Select(riga => new RigaEsempio(riga, !note.Contains(Significant(riga)) && Significant(riga).Length > 0))];
    }

    private static string Significant(string riga) => riga.Trim();

    private static string[] Lines(EsempiPubblicati esempi, string nome) => Encoding.UTF8.GetString(esempi.Read(nome)).TrimEnd().Split('\n');

    /// <summary>The file, or the folder of a sequence, has the name of the code.</summary>
    private static string CodeOf(string nome) => Path.GetFileNameWithoutExtension(nome.Split('/')[3]);

    private static string ServizioOf(string nome) => nome[..nome.IndexOf('/', StringComparison.Ordinal)];
}

/// <summary>Examples of a rule.</summary>
/// <param name="Errati">One file; several where they are to be sent in their order and the last one breaks the rule.</param>
/// <param name="Valido">A domanda that keeps the rule.</param>
internal sealed record EsempioRegola(string Codice, string Servizio, IReadOnlyList<FileEsempio> Errati, FileEsempio Valido);

/// <summary>A sample with its lines.</summary>
internal sealed record FileEsempio(string Nome, IReadOnlyList<RigaEsempio> Righe);

/// <summary>A line of a sample.</summary>
/// <param name="IsDiversa">True when the other example has no such line.</param>
internal sealed record RigaEsempio(string Testo, bool IsDiversa);
