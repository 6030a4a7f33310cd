using System.Xml;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// The header of an answer that ties it to its request (PROFILE_NON_REPUDIATION_01, step D): a copy of every ds:Reference of the request's signature, in
/// the namespace of the service, as GovWay writes it.
/// </summary>
/// <param name="Namespace">The namespace of the Body's child.</param>
/// <param name="Parts">The signed parts of the request.</param>
public sealed record RequestDigest(string Namespace, IReadOnlyList<SignedPart> Parts)
{
    /// <summary>The name that GovWay gives it; the guideline gives none.</summary>
    public const string LocalName = "X-RequestDigest";

    /// <summary>Compares what an answer says with the request that was sent (step E).</summary>
    /// <param name="answer">The answer, whose signature was verified with this header among the required parts.</param>
    /// <returns>What differs; null when every reference of the request is there and no other.</returns>
    public SoapFailure? Compare(SoapMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var block = answer.Headers.FirstOrDefault(header => header.Element.LocalName == LocalName && header.Element.Namespace == Namespace)?.Element;
        if (block is null)
        {
            return SecurityFailures.RequestDigest($"Manca l'intestazione {LocalName}.", $"The header {LocalName} is missing.");
        }

        var told = block.Children.Select(reference => (reference.Attribute("", "URI"), Child(reference, "DigestMethod")?.Attribute("", "Algorithm"), Child(reference, "DigestValue")?.Text.Trim()));
        var sent = Parts.Select(part => ((string?)part.Uri, (string?)part.DigestMethod, (string?)Convert.ToBase64String(part.Digest.Span)));
        var missing = sent.Except(told).Select(part => part.Item1).ToList();
        var foreign = told.Except(sent).Select(part => part.Item1).ToList();
        return missing.Count + foreign.Count == 0 ? null : SecurityFailures.RequestDigest(
            $"Riferimenti della richiesta senza riscontro: {List(missing)}; riferimenti estranei: {List(foreign)}.",
            $"References of the request without a match: {List(missing)}; foreign references: {List(foreign)}.",
            block);
    }

    internal void Write(XmlWriter writer, string id)
    {
        writer.WriteStartElement("m", LocalName, Namespace);
        writer.WriteAttributeString("wsu", "Id", WssNames.Wsu, id);
        foreach (var part in Parts)
        {
            writer.WriteStartElement("ds", "Reference", WssNames.Ds);
            writer.WriteAttributeString("URI", part.Uri);
            writer.WriteStartElement("ds", "Transforms", WssNames.Ds);
            writer.WriteStartElement("ds", "Transform", WssNames.Ds);
            writer.WriteAttributeString("Algorithm", part.Transform);
            if (part.InclusivePrefixes.Count > 0)
            {
                writer.WriteStartElement("ec", "InclusiveNamespaces", WssNames.ExclusiveC14N);
                writer.WriteAttributeString("PrefixList", string.Join(' ', part.InclusivePrefixes.Select(prefix => prefix.Length == 0 ? "#default" : prefix)));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteStartElement("ds", "DigestMethod", WssNames.Ds);
            writer.WriteAttributeString("Algorithm", part.DigestMethod);
            writer.WriteEndElement();
            writer.WriteElementString("ds", "DigestValue", WssNames.Ds, Convert.ToBase64String(part.Digest.Span));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static HeaderElement? Child(HeaderElement parent, string localName) =>
        parent.Children.FirstOrDefault(child => child.LocalName == localName && child.Namespace == WssNames.Ds);

    private static string List(List<string?> uris) => uris.Count == 0 ? "—" : SecurityFailures.Cut(string.Join(", ", uris));
}
