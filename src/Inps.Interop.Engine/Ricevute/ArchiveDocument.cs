using System.Globalization;
using UglyToad.PdfPig.Writer;

namespace Inps.Interop.Engine.Ricevute;

/// <summary>What the document says of itself.</summary>
/// <param name="Date">Date of creation: one of the registered facts, never the clock.</param>
internal sealed record DocumentFacts(string Title, string Subject, DateTimeOffset Date)
{
    public const string Author = "Istituto Nazionale Previdenza Sociale";
    public const string Creator = "Inps.Interop";
    public const string Producer = "PdfPig";
    public const string Language = "it-IT";
}

/// <summary>A PDF/A-2b file, whose bytes depend on nothing but the facts and what is drawn into it.</summary>
internal static class ArchiveDocument
{
    /// <param name="draw">Adds the pages.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(DocumentFacts facts, Action<PdfDocumentBuilder> draw)
    {
        // Neither is disposed: both hold memory alone, and the builder's Dispose tries to complete a document that failed, hiding why it did.
        var builder = new PdfDocumentBuilder(new MemoryStream(), disposeStream: false, tokenWriter: new ArchiveTokenWriter(facts))
        {
            ArchiveStandard = PdfAStandard.A2B,
        };
        var date = string.Create(
            CultureInfo.InvariantCulture,
            $"D:{facts.Date:yyyyMMddHHmmss}+{facts.Date.Offset:hh\\'mm\\'}");
        builder.DocumentInformation.Title = facts.Title;
        builder.DocumentInformation.Subject = facts.Subject;
        builder.DocumentInformation.Author = DocumentFacts.Author;
        builder.DocumentInformation.Creator = DocumentFacts.Creator;
        builder.DocumentInformation.Producer = DocumentFacts.Producer;
        builder.DocumentInformation.CreationDate = date;
        builder.DocumentInformation.ModifiedDate = date;
        draw(builder);
        return builder.Build();
    }
}
