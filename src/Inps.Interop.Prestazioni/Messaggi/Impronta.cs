using System.Xml;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>The digest of a message, for who does not need to check the schema in the same pass; see <see cref="InfosetDigest"/> for its form.</summary>
public static class Impronta
{
    /// <summary>Reads the element the reader stands on to its end tag.</summary>
    /// <returns>32 bytes.</returns>
    public static byte[] Compute(XmlReader atBodyChild)
    {
        using var digest = new InfosetDigest();
        var fine = atBodyChild.Depth;
        do
        {
            digest.Add(atBodyChild);
        }
        while (!(atBodyChild.Depth == fine && (atBodyChild.NodeType == XmlNodeType.EndElement || atBodyChild.IsEmptyElement)) && atBodyChild.Read());

        return digest.Finish();
    }
}
