using System.Text;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Tests;

/// <summary>Short ways to make messages and to read them.</summary>
internal static class Messages
{
    public const string Ns12 = "http://www.w3.org/2003/05/soap-envelope";
    public const string Ns11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Operation = "<d:PresentaDomanda xmlns:d=\"urn:test\"><d:Nome>Giò</d:Nome></d:PresentaDomanda>";

    public static readonly SoapMediaType Soap12 = new(SoapVersion.Soap12, Action: null, Charset: null);
    public static readonly SoapMediaType Soap11 = new(SoapVersion.Soap11, Action: null, Charset: null);
    public static readonly IReadOnlySet<(string Namespace, string LocalName)> Nothing = new HashSet<(string, string)>();
    public static readonly IReadOnlySet<(string Namespace, string LocalName)> Identity =
        new HashSet<(string, string)> { ("http://inps.it/", "Identity") };

    public static string Envelope12(string header, string body = Operation) =>
        $"<soap:Envelope xmlns:soap=\"{Ns12}\"><soap:Header>{header}</soap:Header><soap:Body>{body}</soap:Body></soap:Envelope>";

    public static string Envelope11(string header, string body = Operation) =>
        $"<soap:Envelope xmlns:soap=\"{Ns11}\"><soap:Header>{header}</soap:Header><soap:Body>{body}</soap:Body></soap:Envelope>";

    public static EnvelopeResult Read(string xml, SoapMediaType? mediaType = null, XmlLimits? limits = null) =>
        Read(Encoding.UTF8.GetBytes(xml), mediaType, limits);

    public static EnvelopeResult Read(byte[] bytes, SoapMediaType? mediaType = null, XmlLimits? limits = null) =>
        EnvelopeReader.Read(bytes, mediaType ?? Soap12, limits ?? XmlLimits.Default, Identity);

    public static SoapMessage Accepted(EnvelopeResult result) => result.Should().BeOfType<EnvelopeResult.Ok>(
        because: (result as EnvelopeResult.Refused)?.Failure.MessageEn ?? string.Empty).Subject.Message;

    public static SoapFailure Refused(EnvelopeResult result) => result.Should().BeOfType<EnvelopeResult.Refused>().Subject.Failure;
}
