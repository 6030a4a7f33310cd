using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Inps.Interop.Engine.Tests.Ricevute;

/// <summary>A rendered receipt read back: its lines of text, its letters, its objects.</summary>
internal sealed class PdfLetto : IDisposable
{
    private readonly PdfDocument document;

    public PdfLetto(byte[] pdf) => document = PdfDocument.Open(pdf);

    public IReadOnlyList<Page> Pages => [.. document.GetPages()];

    public DocumentInformation Information => document.Information;

    public DictionaryToken Catalog => document.Structure.Catalog.CatalogDictionary;

    /// <summary>All lines of all pages, from top to bottom; a wide gap within a line is one bar.</summary>
    public IReadOnlyList<string> Lines => [.. Pages.SelectMany(LinesOf)];

    public static IReadOnlyList<string> LinesOf(Page page) =>
    [
        .. page.Letters
            .GroupBy(l => Math.Round(l.StartBaseLine.Y, 1))
            .OrderByDescending(g => g.Key)
            .Select(Join),
    ];

    /// <summary>Resolves a reference.</summary>
    public T Get<T>(DictionaryToken dictionary, NameToken key)
        where T : class, IToken
    {
        dictionary.TryGet(key, out var token).Should().BeTrue("the dictionary holds {0}", key);
        return (token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token) as T
            ?? throw new InvalidOperationException($"{key} is no {typeof(T).Name}.");
    }

    public void Dispose() => document.Dispose();

    private static string Join(IEnumerable<Letter> letters)
    {
        var line = string.Empty;
        double? end = null;
        foreach (var letter in letters.OrderBy(l => l.StartBaseLine.X))
        {
            line += end is { } e && letter.StartBaseLine.X - e > 5 ? $"|{letter.Value}" : letter.Value;
            end = letter.EndBaseLine.X;
        }

        return line;
    }
}
