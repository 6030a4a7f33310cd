using System.Xml.Linq;
using Inps.Interop.Soap.Security;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

/// <summary>
/// Signature wrapping: the signed element is moved to where nobody looks, and another one takes its place. Each variant is named by what it moves and
/// where to (McIntosh and Austel 2005; Jensen, Liao and Schwenk 2009; Somorovsky et al. 2011, 2012).
/// </summary>
public class WrappingTests
{
    private static readonly XNamespace Soap = Messages.Ns12;
    private static readonly XNamespace Wsse = WssNames.Wsse;
    private static readonly XNamespace Wsu = WssNames.Wsu;
    private static readonly XNamespace Ds = WssNames.Ds;
    private static readonly XNamespace Wsa = "http://www.w3.org/2005/08/addressing";
    private static readonly XName Wrapper = XName.Get("Wrapper", "urn:attack");

    public static TheoryData<string> Names => new(Variants.Keys);

    private static readonly Dictionary<string, (string Code, Action<XDocument> Attack)> Variants = new()
    {
        ["body into a header block, new body without id"] = ("WSS-003", d => MoveBody(d, Header(d), id: null)),
        ["body into a header block, new body with the same id"] = ("WSS-004", d => MoveBody(d, Header(d), IdOf(Body(d)))),
        ["body into a header block, new body with another id"] = ("WSS-003", d => MoveBody(d, Header(d), "other")),
        ["body into a header block behind the new body's id in another attribute"] = ("WSS-004", d =>
        {
            var id = IdOf(Body(d));
            MoveBody(d, Header(d), id: null);
            Body(d).Elements().Single().Add(new XAttribute("Id", id));
        }
        ),
        ["body into the Security header"] = ("WSS-003", d => MoveBody(d, Security(d), id: null)),
        ["body into an Object of the Signature"] = ("WSS-002", d =>
        {
            var moved = new XElement(Ds + "Object");
            Signature(d).Add(moved);
            MoveBody(d, moved, id: null);
        }
        ),
        ["body into the new body"] = ("WSS-003", d =>
        {
            var old = Body(d);
            var evil = NewBody(id: null);
            old.ReplaceWith(evil);
            evil.Elements().Single().Add(new XElement(Wrapper, old));
        }
        ),
        ["whole envelope into a header block"] = ("WSS-003", d =>
        {
            var old = new XElement(d.Root!);
            Body(d).ReplaceWith(NewBody(id: null));
            foreach (var attribute in Header(d).Elements().Where(e => e.Name != Wsse + "Security").Attributes(Wsu + "Id").ToList())
            {
                attribute.Remove();
            }

            old.Descendants(Ds + "Signature").Remove();
            Timestamp(d).Attribute(Wsu + "Id")!.Remove();
            Header(d).AddFirst(new XElement(Wrapper, old));
        }
        ),
        ["To into a header block, new To without id"] = ("WSS-003", d => MoveHeader(d, "To", keepId: false)),
        ["To into a header block, new To with the same id"] = ("WSS-004", d => MoveHeader(d, "To", keepId: true)),
        ["To to another role, new To for us"] = ("WSS-003", d =>
        {
            var to = Header(d).Element(Wsa + "To")!;
            to.AddAfterSelf(new XElement(Wsa + "To", to.Value));
            to.Add(new XAttribute(Soap + "role", "urn:nobody"));
        }
        ),
        ["MessageID into a header block, new MessageID without id"] = ("WSS-003", d => MoveHeader(d, "MessageID", keepId: false)),
        ["MessageID into a header block, new MessageID with the same id"] = ("WSS-004", d => MoveHeader(d, "MessageID", keepId: true)),
        ["Timestamp into a header block, new Timestamp without id"] = ("WSS-003", d => MoveTimestamp(d, Wrap(d), keepId: false)),
        ["Timestamp into a header block, new Timestamp with the same id"] = ("WSS-004", d => MoveTimestamp(d, Wrap(d), keepId: true)),
        ["Timestamp into a Security header of another role"] = ("WSS-003", d =>
        {
            var other = new XElement(Wsse + "Security", new XAttribute(Soap + "role", "urn:nobody"));
            Header(d).AddFirst(other);
            MoveTimestamp(d, other, keepId: false);
        }
        ),
        ["second Timestamp beside the signed one"] = ("WSS-002", d => Timestamp(d).AddAfterSelf(NewTimestamp(id: null))),
        ["Identity into a header block, new Identity without id"] = ("WSS-003", d =>
        {
            var identity = Header(d).Element(XName.Get("Identity", "http://inps.it/"))!;
            identity.ReplaceWith(new XElement(identity.Name, new XElement("UserId", "VRDLGI80A01H501U")), new XElement(Wrapper, identity));
        }
        ),
        ["second Identity beside the signed one"] = ("WSS-003", d =>
        {
            var identity = Header(d).Element(XName.Get("Identity", "http://inps.it/"))!;
            identity.AddBeforeSelf(new XElement(identity.Name, new XElement("UserId", "VRDLGI80A01H501U")));
        }
        ),
        ["SignedInfo into an element that looks like a Signature"] = ("WSS-012", d =>
        {
            var info = Signature(d).Element(Ds + "SignedInfo")!;
            Body(d).Elements().Single().SetValue("altro");
            var evil = new XElement(info);
            evil.Elements(Ds + "Reference").First().Element(Ds + "DigestValue")!.SetValue(Convert.ToBase64String(new byte[32]));
            info.ReplaceWith(evil);
            Signature(d).AddAfterSelf(new XElement(XName.Get("Signature", "urn:attack"), info));
            Signature(d).AddBeforeSelf(new XElement(XName.Get("Signature", "urn:attack"), new XElement(info)));
        }
        ),
        ["second Signature beside the good one"] = ("WSS-002", d => Signature(d).AddAfterSelf(new XElement(Signature(d)))),
        ["second Security header for us"] = ("WSS-002", d => Security(d).AddAfterSelf(new XElement(Wsse + "Security"))),
        ["second Security header for the next node"] = ("WSS-002", d => Security(d).AddAfterSelf(
            new XElement(Wsse + "Security", new XAttribute(Soap + "role", "http://www.w3.org/2003/05/soap-envelope/role/next")))),
        ["token out of the Security header"] = ("WSS-008", d =>
        {
            var token = Security(d).Element(Wsse + "BinarySecurityToken")!;
            token.Remove();
            Header(d).Add(new XElement(Wrapper, token));
        }
        ),
    };

    [Fact]
    public void UntouchedCopy_IsAccepted() => Accepted(Verify(Attacked(_ => { })));

    [Theory]
    [MemberData(nameof(Names))]
    public void Variant_IsRefused(string name)
    {
        var (code, attack) = Variants[name];

        var failure = Refused(Verify(Attacked(attack)));

        failure.Code.Codice.Should().Be(code, because: failure.MessageEn);
    }

    private static string Attacked(Action<XDocument> attack)
    {
        var document = XDocument.Parse(Sign(), LoadOptions.PreserveWhitespace);
        attack(document);
        return document.ToString(SaveOptions.DisableFormatting);
    }

    private static XElement Header(XDocument d) => d.Root!.Element(Soap + "Header")!;

    private static XElement Body(XDocument d) => d.Root!.Element(Soap + "Body")!;

    private static XElement Security(XDocument d) => Header(d).Elements(Wsse + "Security").Single(e => e.Attribute(Soap + "role") is null);

    private static XElement Signature(XDocument d) => Security(d).Element(Ds + "Signature")!;

    private static XElement Timestamp(XDocument d) => Security(d).Element(Wsu + "Timestamp")!;

    private static string IdOf(XElement element) => element.Attribute(Wsu + "Id")!.Value;

    private static XElement NewBody(string? id) =>
        new(Soap + "Body", id is null ? null : new XAttribute(Wsu + "Id", id), new XElement(XName.Get("PresentaDomanda", "urn:test"), "altro"));

    private static XElement NewTimestamp(string? id) => new(
        Wsu + "Timestamp",
        id is null ? null : new XAttribute(Wsu + "Id", id),
        new XElement(Wsu + "Created", "2026-11-24T10:00:00.000Z"),
        new XElement(Wsu + "Expires", "2026-11-24T10:05:00.000Z"));

    private static XElement Wrap(XDocument d)
    {
        var wrapper = new XElement(Wrapper);
        Header(d).AddFirst(wrapper);
        return wrapper;
    }

    private static void MoveBody(XDocument d, XElement into, string? id)
    {
        var old = Body(d);
        old.ReplaceWith(NewBody(id));
        into.Add(into.Name == Soap + "Header" ? new XElement(Wrapper, old) : old);
    }

    private static void MoveHeader(XDocument d, string localName, bool keepId)
    {
        var old = Header(d).Element(Wsa + localName)!;
        old.ReplaceWith(new XElement(Wsa + localName, keepId ? new XAttribute(Wsu + "Id", IdOf(old)) : null, old.Value + (localName == "To" ? "" : "-altro")), new XElement(Wrapper, old));
    }

    private static void MoveTimestamp(XDocument d, XElement into, bool keepId)
    {
        var old = Timestamp(d);
        old.ReplaceWith(NewTimestamp(keepId ? IdOf(old) : null));
        into.Add(old);
    }
}
