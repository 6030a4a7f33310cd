using System.Buffers;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Security;

/// <summary>
/// Finds the Security header that is meant for us and checks its form: one Timestamp, one Signature, algorithms of the list, references into this
/// very message. What the standards leave open and a receiver could read in two ways is refused.
/// </summary>
internal sealed class SecurityHeaderReader(int maxReferences)
{
    // A pointer, a scheme, a path: whatever would lead out of a plain id.
    private static readonly SearchValues<char> NotInIds = SearchValues.Create("()#:/ ");

    private SoapFailure? failure;

    /// <summary>The header, or why it is none; both null when there is no Security header for us.</summary>
    public (SignatureHeader? Header, SoapFailure? Failure) Read(IReadOnlyList<HeaderBlock> blocks)
    {
        var security = Find(blocks);
        var header = security is null ? null : ReadHeader(security);
        return (failure is null ? header : null, failure);
    }

    /// <summary>WSS 1.1.1 §5: two headers for the same receiver are an error; those of other roles are not ours.</summary>
    private HeaderElement? Find(IReadOnlyList<HeaderBlock> blocks)
    {
        HeaderElement? found = null;
        foreach (var block in blocks)
        {
            if (!block.IsForUs || (block.Element.Namespace, block.Element.LocalName) != WssNames.Security)
            {
                continue;
            }

            if (found is not null)
            {
                Fail(SecurityFailures.SeveralHeaders(block.Element));
                break;
            }

            found = block.Element;
        }

        return found;
    }

    private SignatureHeader? ReadHeader(HeaderElement security)
    {
        if (security.Children.FirstOrDefault(child => child.LocalName is "EncryptedKey" or "EncryptedData" or "ReferenceList") is { } encrypted)
        {
            return Fail<SignatureHeader>(SecurityFailures.UnsupportedToken(encrypted, encrypted.LocalName));
        }

        if (Single(security, WssNames.Wsu, "Timestamp") is not { } time
            || MessageTimestampReader.Read(time, Fail) is not { } timestamp
            || Single(security, WssNames.Ds, "Signature") is not { } signature
            || Only(signature, WssNames.Ds, "SignedInfo", "SignatureValue", "KeyInfo") is not [var signedInfo, var value, var keyInfo])
        {
            return null;
        }

        if (Only(signedInfo, WssNames.Ds, "CanonicalizationMethod", "SignatureMethod", "Reference*") is not [var canonicalization, var method, .. var references]
            || Algorithm(canonicalization, AllowedAlgorithms.Canonicalizations) is not { } form
            || Prefixes(canonicalization, form == CanonicalForm.Exclusive) is not { } prefixes
            || Algorithm(method, AllowedAlgorithms.Signatures) is not { } signatureMethod
            || Prefixes(method, mayHaveThem: false) is null
            || ReadReferences(references) is not { } signed
            || Base64(value) is not { } signatureValue
            || new CertificateReferenceReader(security, Fail).Read(keyInfo) is not { } key)
        {
            return null;
        }

        return new SignatureHeader(security, signedInfo, form, prefixes, signatureMethod, signed, signatureValue, key, timestamp);
    }

    private List<SignedReference>? ReadReferences(HeaderElement[] references)
    {
        if (references.Length > maxReferences)
        {
            return Fail<List<SignedReference>>(SecurityFailures.TooManyReferences(references[maxReferences], references.Length, maxReferences));
        }

        var read = new List<SignedReference>(references.Length);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (ReadReference(reference) is not { } signed)
            {
                return null;
            }

            if (!ids.Add(signed.Id))
            {
                return Fail<List<SignedReference>>(SecurityFailures.ReferencedTwice(reference, signed.Id));
            }

            read.Add(signed);
        }

        return read;
    }

    private SignedReference? ReadReference(HeaderElement reference)
    {
        if (reference.Attribute("", "URI") is not ['#', _, ..] uri || uri.AsSpan(1).IndexOfAny(NotInIds) >= 0)
        {
            return Fail<SignedReference>(SecurityFailures.ReferenceOutside(reference, reference.Attribute("", "URI")));
        }

        if (Only(reference, WssNames.Ds, "Transforms", "DigestMethod", "DigestValue") is not [var transforms, var method, var value]
            || Only(transforms, WssNames.Ds, "Transform*") is not { } steps)
        {
            return null;
        }

        // The first that is not allowed is named even where there are too many.
        foreach (var step in steps)
        {
            if (step.Attribute("", "Algorithm") is var algorithm && algorithm != AllowedAlgorithms.Transform)
            {
                return Fail<SignedReference>(SecurityFailures.UnsupportedAlgorithm(step, algorithm, [AllowedAlgorithms.Transform]));
            }
        }

        if (steps.Length != 1)
        {
            return Fail<SignedReference>(SecurityFailures.Structure(
                transforms, $"un solo Transform per riferimento (trovati {steps.Length})", $"exactly one Transform for each reference (found {steps.Length})"));
        }

        return Prefixes(steps[0], mayHaveThem: true) is not { } prefixes
            || Algorithm(method, AllowedAlgorithms.Digests) is not { } hash
            || Prefixes(method, mayHaveThem: false) is null
            || Base64(value) is not { } digest
            ? null
            : new SignedReference(uri[1..], prefixes, hash, method.Attribute("", "Algorithm")!, digest, reference);
    }

    /// <summary>The PrefixList of ec:InclusiveNamespaces, the only child an algorithm may have; empty when there is none.</summary>
    private string[]? Prefixes(HeaderElement algorithm, bool mayHaveThem)
    {
        if (algorithm.Children.Count == 0)
        {
            return [];
        }

        if (!mayHaveThem || algorithm.Children is not [{ Namespace: WssNames.ExclusiveC14N, LocalName: "InclusiveNamespaces", Children.Count: 0 } inclusive])
        {
            return Fail<string[]>(SecurityFailures.Structure(
                algorithm.Children[0], $"nessun parametro in {algorithm.LocalName}", $"no parameter in {algorithm.LocalName}"));
        }

        var list = (inclusive.Attribute("", "PrefixList") ?? "").Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = list[i] == "#default" ? "" : list[i];
        }

        return list;
    }

    private T? Algorithm<T>(HeaderElement element, IReadOnlyDictionary<string, T> allowed)
        where T : struct
    {
        var uri = element.Attribute("", "Algorithm");
        if (uri is not null && allowed.TryGetValue(uri, out var found))
        {
            return found;
        }

        Fail(SecurityFailures.UnsupportedAlgorithm(element, uri, allowed.Keys));
        return null;
    }

    private HeaderElement? Single(HeaderElement parent, string ns, string localName)
    {
        HeaderElement? found = null;
        foreach (var child in parent.Children)
        {
            if (child.LocalName != localName || child.Namespace != ns)
            {
                continue;
            }

            if (found is not null)
            {
                return Fail<HeaderElement>(SecurityFailures.Structure(child, $"un solo {localName} in {parent.LocalName}", $"a single {localName} in {parent.LocalName}"));
            }

            found = child;
        }

        return found ?? Fail<HeaderElement>(SecurityFailures.Missing(parent, localName));
    }

    /// <summary>The children, when they are these and no other, in this order; the last name may end with * for one or more.</summary>
    private HeaderElement[]? Only(HeaderElement parent, string ns, params ReadOnlySpan<string> names)
    {
        var children = parent.Children;
        for (var i = 0; i < Math.Max(children.Count, names.Length); i++)
        {
            var expected = names[Math.Min(i, names.Length - 1)];
            var isRepeated = expected[^1] == '*';
            var name = expected.TrimEnd('*');
            if (i >= children.Count)
            {
                return Fail<HeaderElement[]>(SecurityFailures.Missing(parent, name));
            }

            if (children[i].LocalName != name || children[i].Namespace != ns || (i >= names.Length && !isRepeated))
            {
                return Fail<HeaderElement[]>(SecurityFailures.Unexpected(children[i], parent));
            }
        }

        return [.. children];
    }

    private byte[]? Base64(HeaderElement element) => Base64Text.Read(element, Fail);

    private T? Fail<T>(SoapFailure found)
        where T : class
    {
        Fail(found);
        return null;
    }

    private void Fail(SoapFailure found) => failure ??= found;
}
