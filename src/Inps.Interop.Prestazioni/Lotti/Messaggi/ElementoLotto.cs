namespace Inps.Interop.Prestazioni.Lotti.Messaggi;

/// <summary>One child of a lotto as it stands in the document, from its first <c>&lt;</c> to its last <c>&gt;</c>.</summary>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Riga">Line of its first character in the document.</param>
/// <param name="Colonna">Column of its first character.</param>
public readonly record struct ElementoLotto(ReadOnlyMemory<byte> Bytes, int Riga, int Colonna)
{
    /// <summary>Local name of the element.</summary>
    public string Nome => System.Text.Encoding.UTF8.GetString(MarkupToken.LocalNameOf(Bytes.Span));
}
