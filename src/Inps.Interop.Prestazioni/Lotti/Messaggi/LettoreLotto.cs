using System.Buffers;
using System.Text;
using System.Xml;

namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>
/// Splits a document into its domande while it arrives: one domanda in memory at a time, whatever the size of the lotto. Reads either a file, whose root
/// is <c>Lotto</c>, or the message itself, whose element <c>Domande</c> holds them.
/// </summary>
public sealed partial class LettoreLotto : IDisposable
{
    private const int FirstBuffer = 128 * 1024;
    private static readonly string[] InFile = ["Lotto"];
    private static readonly string[] InMessage = ["Envelope", "Body", "InviaLotto", "request", "Domande"];

    private readonly Stream document;
    private readonly LimitiLotto limiti;
    private readonly string[] path;
    private readonly List<byte[]> tags = [];
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private PosizioneNelTesto posizione = new();
    private int counted;
    private int at;
    private int end;
    private int itemStart = -1;
    private int searched;
    private int depth;
    private bool closed;
    private bool ended;

    private LettoreLotto(Stream document, LimitiLotto limiti, string[] path) => (this.document, this.limiti, this.path) = (document, limiti, path);

    /// <summary>Declarations around the domande; known once the first one was read.</summary>
    /// <exception cref="InvalidOperationException">Nothing was read yet.</exception>
    public SpaziNomiInVigore SpaziNomi { get => field ?? throw new InvalidOperationException("No domanda was read yet."); private set; }

    /// <summary>A reader of a file's document.</summary>
    /// <param name="document">UTF-8, as <see cref="FileLotto.OpenAsync"/> gives it; not disposed here.</param>
    public static LettoreLotto OfFile(Stream document, LimitiLotto limiti) => new(document, limiti, InFile);

    /// <summary>A reader of the domande inside an InviaLotto message that has passed the schema.</summary>
    public static LettoreLotto OfMessage(Stream envelope, LimitiLotto limiti) => new(envelope, limiti, InMessage);

    /// <summary>The next domanda; null after the last one, when the document was whole.</summary>
    /// <returns>Bytes that are valid until the next call.</returns>
    /// <exception cref="LottoIllegibileException">The document cannot be split any further.</exception>
    /// <exception cref="IOException">The transmission broke off.</exception>
    public async ValueTask<ElementoLotto?> ReadAsync(CancellationToken ct)
    {
        while (!ended)
        {
            if (Scan() is { } item)
            {
                return item;
            }

            if (!ended && !await FillAsync(ct).ConfigureAwait(false))
            {
                End();
            }
        }

        return null;
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }
    }

    /// <summary>Goes through what is in the buffer; null when more is needed or nothing more is wanted.</summary>
    private ElementoLotto? Scan()
    {
        while (at < end)
        {
            if (buffer[at] != (byte)'<' && !SkipText())
            {
                return null;
            }

            if (ReadToken() is not { } token)
            {
                return null;
            }

            searched = 0;
            var start = at;
            at += token.Length;
            if (Apply(token, start) is { } item)
            {
                return item;
            }

            if (closed && path == InMessage)
            {
                // The rest of the envelope has passed the schema.
                ended = true;
                return null;
            }
        }

        return null;
    }

    private ElementoLotto? Apply(MarkupToken token, int start)
    {
        switch (token.Kind)
        {
            case MarkupKind.StartTag:
                Open(start, isEmpty: false);
                return null;
            case MarkupKind.EmptyTag:
                Open(start, isEmpty: true);
                return Close();
            case MarkupKind.EndTag:
                return Close();
            default:
                CheckInstruction(start);
                return null;
        }
    }

    private void Open(int start, bool isEmpty)
    {
        if (depth >= limiti.ProfonditaMassima)
        {
            throw Illegible($"elementi annidati oltre {limiti.ProfonditaMassima} livelli", start);
        }

        var tag = buffer.AsSpan(start, at - start);
        if (itemStart < 0 && tags.Count == path.Length && depth == path.Length)
        {
            itemStart = start;
        }
        else if (depth == tags.Count && tags.Count < path.Length && !closed && NameIs(tag, path[depth]))
        {
            tags.Add(isEmpty ? [.. tag[..^2], (byte)'>'] : tag.ToArray());
            if (tags.Count == path.Length)
            {
                ReadSpaziNomi(start);
            }
        }
        else if (depth == 0)
        {
            throw Illegible(closed ? "un secondo elemento dopo la radice" : $"la radice non è {path[0]}", start);
        }

        depth++;
    }

    private ElementoLotto? Close()
    {
        depth--;
        if (depth < 0)
        {
            throw Illegible("un tag di chiusura senza il suo elemento", at - 1);
        }

        if (itemStart >= 0 && depth == path.Length)
        {
            var from = itemStart;
            itemStart = -1;
            posizione.Add(buffer.AsSpan(counted, from - counted));
            counted = from;
            return new ElementoLotto(buffer.AsMemory(from, at - from), posizione.Riga, posizione.Colonna);
        }

        if (depth < tags.Count)
        {
            closed |= tags.Count == path.Length;
            tags.RemoveAt(depth);
        }

        return null;
    }

    /// <summary>To the next markup; false when the buffer holds none.</summary>
    private bool SkipText()
    {
        var text = buffer.AsSpan(at, end - at);
        var length = text.IndexOf((byte)'<');
        text = length < 0 ? text : text[..length];
        if (path == InFile && depth <= 1 && text.ContainsAnyExcept(" \t\r\n"u8))
        {
            throw Illegible("testo fuori dalle domande", at + text.IndexOfAnyExcept(" \t\r\n"u8));
        }

        at += text.Length;
        return length >= 0;
    }

    private MarkupToken? ReadToken()
    {
        try
        {
            return MarkupToken.Read(buffer.AsSpan(at, end - at), limiti, ref searched);
        }
        catch (FormatException exception)
        {
            throw Illegible(exception.Message, at);
        }
    }

    private void ReadSpaziNomi(int start)
    {
        try
        {
            (SpaziNomi, var ns) = SpaziNomiInVigore.Read(tags);
            if (ns != Operazioni.Messaggi.SpaziNomi.InvioMassivo)
            {
                throw Illegible($"{path[^1]} è nel namespace \"{ns}\" e non in \"{Operazioni.Messaggi.SpaziNomi.InvioMassivo}\"", start);
            }
        }
        catch (XmlException exception)
        {
            throw Illegible(exception.Message, start);
        }
    }

    /// <summary>The declaration may only name what the bytes are by now.</summary>
    private void CheckInstruction(int start)
    {
        var token = Encoding.UTF8.GetString(buffer.AsSpan(start, Math.Min(at - start, 256)));
        if (depth == 0 && token.StartsWith("<?xml ", StringComparison.Ordinal) && CodificaDichiarata.Of(token) is { } name
            && !name.StartsWith("UTF-8", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("UTF-16", StringComparison.OrdinalIgnoreCase))
        {
            throw Illegible($"codifica {name}", start);
        }
    }

    private void End()
    {
        if (depth > 0 || at < end)
        {
            throw Illegible("il documento finisce prima della radice: è incompleto", end);
        }

        if (!closed)
        {
            throw Illegible("il documento è vuoto", end);
        }

        ended = true;
    }

    private static bool NameIs(ReadOnlySpan<byte> tag, string name) => Encoding.UTF8.GetString(MarkupToken.LocalNameOf(tag)) == name;

    private LottoIllegibileException Illegible(string visto, int offset) => new(Placed(RegoleLotto.R004, visto, offset));

    private Comune.Segnalazione Placed(RegolaLotto regola, string visto, int offset)
    {
        var place = posizione;
        place.Add(buffer.AsSpan(counted, Math.Max(0, offset - counted)));
        return regola.Segnalazione(visto, riga: place.Riga, colonna: place.Colonna);
    }
}
