namespace Inps.Interop.Gateway.Console.Messaggi;

/// <summary>What a stretch of a message is.</summary>
internal enum TipoPezzo
{
    Testo,

    /// <summary>Brackets, names and slashes of a tag.</summary>
    Tag,
    NomeAttributo,
    ValoreAttributo,

    /// <summary>Comments, processing instructions, declarations.</summary>
    Commento,
}

/// <summary>A stretch of a message.</summary>
/// <param name="Elemento">Local name of the element around a text, or of the tag.</param>
/// <param name="Livello">Depth of the element.</param>
/// <param name="InizioTag">True for the first stretch of a tag, before which a line may be broken.</param>
internal readonly record struct PezzoMessaggio(TipoPezzo Tipo, string Testo, string Elemento, int Livello, bool InizioTag = false);

/// <summary>
/// Divides a message into stretches by its characters alone: a message that is not well-formed is the one that somebody wants to look at. Joined, the
/// stretches are the text again.
/// </summary>
internal sealed class LettoreLessicale
{
    private readonly string text;
    private readonly Stack<string> open = new();
    private readonly List<PezzoMessaggio> pezzi = [];
    private int at;

    private LettoreLessicale(string text) => this.text = text;

    public static IReadOnlyList<PezzoMessaggio> Read(string text)
    {
        var lettore = new LettoreLessicale(text);
        while (lettore.at < text.Length)
        {
            lettore.ReadNext();
        }

        return lettore.pezzi;
    }

    private string Around => open.TryPeek(out var name) ? name : "";

    private void ReadNext()
    {
        var rest = text.AsSpan(at);
        if (rest[0] != '<')
        {
            var end = rest.IndexOf('<');
            Take(TipoPezzo.Testo, end < 0 ? rest.Length : end, Around);
        }
        else if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            TakeThrough(TipoPezzo.Commento, "-->");
        }
        else if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            Take(TipoPezzo.Tag, "<![CDATA[".Length, Around);
            var end = text.IndexOf("]]>", at, StringComparison.Ordinal);
            Take(TipoPezzo.Testo, (end < 0 ? text.Length : end) - at, Around);
            Take(TipoPezzo.Tag, Math.Min(3, text.Length - at), Around);
        }
        else if (rest.StartsWith("<?", StringComparison.Ordinal) || rest.StartsWith("<!", StringComparison.Ordinal))
        {
            TakeThrough(TipoPezzo.Commento, ">");
        }
        else
        {
            ReadTag();
        }
    }

    private void ReadTag()
    {
        var isEnd = text.AsSpan(at).StartsWith("</", StringComparison.Ordinal);
        var nameStart = at + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < text.Length && !char.IsWhiteSpace(text[nameEnd]) && text[nameEnd] is not ('>' or '/' or '<'))
        {
            nameEnd++;
        }

        var name = LocalName(text[nameStart..nameEnd]);
        var livello = isEnd ? Math.Max(0, open.Count - 1) : open.Count;
        Add(TipoPezzo.Tag, nameEnd - at, name, livello, inizioTag: true);
        var isEmpty = ReadAttributes(name, livello);
        if (isEnd)
        {
            open.TryPop(out _);
        }
        else if (!isEmpty)
        {
            open.Push(name);
        }
    }

    /// <returns>True when the tag ends itself.</returns>
    private bool ReadAttributes(string element, int livello)
    {
        while (at < text.Length)
        {
            var character = text[at];
            if (character == '>')
            {
                Add(TipoPezzo.Tag, 1, element, livello);
                return false;
            }

            if (text.AsSpan(at).StartsWith("/>", StringComparison.Ordinal))
            {
                Add(TipoPezzo.Tag, 2, element, livello);
                return true;
            }

            if (character == '<')
            {
                return false;
            }

            if (character is '"' or '\'')
            {
                var end = text.IndexOf(character, at + 1);
                Add(TipoPezzo.ValoreAttributo, (end < 0 ? text.Length : end + 1) - at, element, livello);
            }
            else
            {
                var end = text.AsSpan(at + 1).IndexOfAny("\"'<>/");
                Add(TipoPezzo.NomeAttributo, end < 0 ? text.Length - at : end + 1, element, livello);
            }
        }

        return false;
    }

    private void TakeThrough(TipoPezzo tipo, string fine)
    {
        var end = text.IndexOf(fine, at, StringComparison.Ordinal);
        Take(tipo, (end < 0 ? text.Length : end + fine.Length) - at, Around);
    }

    private void Take(TipoPezzo tipo, int length, string elemento) => Add(tipo, length, elemento, open.Count);

    private void Add(TipoPezzo tipo, int length, string elemento, int livello, bool inizioTag = false)
    {
        if (length > 0)
        {
            pezzi.Add(new(tipo, text.Substring(at, length), elemento, livello, inizioTag));
            at += length;
        }
    }

    private static string LocalName(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
