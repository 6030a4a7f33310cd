using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;

namespace Inps.Interop.Soap.Security;

/// <summary>The bytes that an element holds as its text.</summary>
internal static class Base64Text
{
    /// <summary>The bytes, never empty; null after having told why there are none.</summary>
    public static byte[]? Read(HeaderElement element, Action<SoapFailure> fail)
    {
        var bytes = new byte[element.Text.Length / 4 * 3 + 3];
        if (element.Children.Count == 0 && Convert.TryFromBase64String(element.Text, bytes, out var length) && length > 0)
        {
            return bytes[..length];
        }

        fail(SecurityFailures.Structure(element, $"testo base64 in {element.LocalName}", $"text in base64 in {element.LocalName}"));
        return null;
    }
}
