using Inps.Interop.Soap.Security;
using static Inps.Interop.Soap.Tests.Security.SignedMessages;

namespace Inps.Interop.Soap.Tests.Security;

public class RequestDigestTests
{
    private const string Service = "urn:test";
    private static readonly SecurityRequirements Answer = SecurityRequirements.IntegritySoap01WithId.WithHeaders((Service, RequestDigest.LocalName));

    [Fact]
    public void AnswerWithTheDigestsOfItsRequest_IsTiedToIt()
    {
        var request = new RequestDigest(Service, Accepted(Verify(Sign())).Parts);
        var answer = AnswerTo(request);

        Accepted(Verify(answer, Answer)).Parts.Should().Contain(part => part.Path == "/Envelope/Header/X-RequestDigest");
        request.Compare(Read(answer)).Should().BeNull();
    }

    [Fact]
    public void AnswerToAnotherRequest_IsTold()
    {
        var request = new RequestDigest(Service, Accepted(Verify(Sign())).Parts);
        var other = new RequestDigest(Service, Accepted(Verify(Sign())).Parts);

        var failure = other.Compare(Read(AnswerTo(request)));

        failure!.Code.Codice.Should().Be("WSS-015");
        failure.MessageEn.Should().Contain(other.Parts[0].Uri).And.Contain(request.Parts[0].Uri);
    }

    [Fact]
    public void AnswerWithoutDigest_IsTold()
    {
        var request = new RequestDigest(Service, Accepted(Verify(Sign())).Parts);

        request.Compare(Read(Sign()))!.MessageEn.Should().Contain("X-RequestDigest is missing");
        Refused(Verify(Sign(), Answer)).Code.Codice.Should().Be("WSS-003");
    }

    private static string AnswerTo(RequestDigest request) => Sign(
        options: Options(SecurityRequirements.IntegritySoap01WithId) with { RequestDigest = request }, envelope: Messages.Envelope12(""));
}
